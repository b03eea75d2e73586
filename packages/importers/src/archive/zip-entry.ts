/** One entry as the directory of an archive describes it; nothing is inflated yet. */
export interface ZipEntry {
  name: string;
  isFolder: boolean;
  isLink: boolean;
  isEncrypted: boolean;
  /** 0 stored, 8 deflated; others are not read */
  method: number;
  packedBytes: number;
  bytes: number;
  /** where its local header stands in the archive */
  offset: number;
}
