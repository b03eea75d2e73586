import type { ImportedFile } from './bank.ts';
import type { ColumnsByPath } from './each-bank-file.ts';

/** What a reading thread is given. */
export interface ReadTask {
  path: string;
  bytes: Uint8Array;
  /** what people say of the columns of tables in it */
  columns?: ColumnsByPath;
}

export interface ReadLimits {
  /** milliseconds for one bank; without it 60,000 */
  timeLimitMs?: number;
  /** stops the reading: the promise rejects with the signal's reason */
  signal?: AbortSignal;
  /** hears of each file when it is read */
  onFile?: (file: ImportedFile) => void;
}
