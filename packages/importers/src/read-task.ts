/** What a reading thread is given. */
export interface ReadTask {
  path: string;
  bytes: Uint8Array;
}
