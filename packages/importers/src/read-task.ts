import type { ImportedFile } from './bank.ts';

/** What a reading thread is given. */
export interface ReadTask {
  path: string;
  bytes: Uint8Array;
}

export interface ReadLimits {
  /** milliseconds for one bank; without it 60,000 */
  timeLimitMs?: number;
  /** stops the reading: the promise rejects with the signal's reason */
  signal?: AbortSignal;
  /** hears of each file when it is read */
  onFile?: (file: ImportedFile) => void;
}
