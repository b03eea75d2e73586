import { printable } from '@whetstone/content/read/printable';
import type { ImportedFile, ImportMessage } from '../bank.ts';
import { BANK_LIMITS } from '../limits.ts';
import { importError, importWarning } from '../message.ts';
import { isArchive, isBankName, isHidden } from '../read/bank-name.ts';
import { inflateEntry } from './inflate-entry.ts';
import { refuseEntry } from './refuse-entry.ts';
import type { ZipEntry } from './zip-entry.ts';

type ReadEntry = (path: string, bytes: Buffer) => ImportedFile;

const LISTED = 10;

function refusalOf(entry: ZipEntry, inflated: number): ImportMessage | null {
  const refusal = refuseEntry(entry, BANK_LIMITS.textBytes);
  if (refusal !== null) return importError(1, refusal.rule, refusal.text);
  if (isArchive(entry.name)) return importError(1, 'entry-is-file', 'An archive in an archive is not opened: import it by itself.');
  if (inflated + entry.bytes > BANK_LIMITS.inflatedBytes)
    return importError(
      1,
      'entry-is-small',
      `The archive holds more than ${BANK_LIMITS.inflatedBytes.toLocaleString('en')} bytes uncompressed: this entry is not read.`,
    );
  return null;
}

function leftOut(names: readonly string[]): ImportMessage[] {
  if (names.length === 0) return [];
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
  return [importWarning(1, 'format-is-known', `Not in a format that is read, and left out: ${names.slice(0, LISTED).map(printable).join(', ')}${more}.`)];
}

/**
 * The files of an archive one by one, in its order. An entry that is refused is a file with a message, and the others
 * go on; nothing is inflated before it is looked at, and nothing beyond what it says. What is no bank is named at the end.
 */
export function* readArchive(
  path: string,
  { archive, entries }: { archive: Buffer; entries: readonly ZipEntry[] },
  readEntry: ReadEntry,
): Generator<ImportedFile> {
  const others: string[] = [];
  let inflated = 0;
  for (const entry of entries.filter(({ isFolder, name }) => !isFolder && !isHidden(name))) {
    const place = `${path}/${printable(entry.name)}`;
    const refusal = refusalOf(entry, inflated);
    if (refusal !== null) yield { path: place, questions: [], messages: [refusal] };
    else if (isBankName(entry.name)) {
      inflated += entry.bytes;
      const bytes = inflateEntry(archive, entry);
      if (bytes === null) yield { path: place, questions: [], messages: [importError(1, 'entry-is-readable', 'Broken, or larger than the archive says.')] };
      else yield readEntry(place, bytes);
    } else others.push(entry.name);
  }
  const messages = leftOut(others);
  if (messages.length > 0) yield { path, questions: [], messages };
}
