import type { ImportedFile } from './bank.ts';
import { eachBankFile } from './each-bank-file.ts';

/**
 * The questions of a foreign bank: markdown, plain text, CSV, GIFT, Aiken, QTI, Anki or an archive of such.
 * What is wrong with the bytes is a message; nothing is dropped without one. Pure: nothing is read but `bytes`.
 * Hostile input is bounded in memory and depth, but may take seconds: `readBankInWorker` can be stopped.
 * @param path as the person knows the file; its ending decides where the contents leave a doubt
 * @returns one file or, for an archive, one for each of its entries (`bank.zip/folder/file.md`) and one for the archive
 *   itself where something about it must be said
 */
export function readBank(path: string, bytes: Uint8Array): ImportedFile[] {
  return [...eachBankFile(path, bytes)];
}
