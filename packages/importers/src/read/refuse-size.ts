import type { ImportMessage } from '../bank.ts';
import { BANK_LIMITS } from '../limits.ts';
import { importError } from '../message.ts';
import { isArchive } from './bank-name.ts';

/** Why a file of that many bytes is not read, for saying so before it is opened; null where it is. */
export function refuseSize(path: string, bytes: number): ImportMessage | null {
  const limit = isArchive(path) || /\.anki2\w*$/i.test(path) ? BANK_LIMITS.archiveBytes : BANK_LIMITS.textBytes;
  return bytes > limit ? importError(1, 'file-is-small', `file larger than ${limit.toLocaleString('en')} bytes. Split it into smaller files.`) : null;
}
