import { findCollection, readAnkiPackage, readCollection } from './anki/read-anki-package.ts';
import { listEntries } from './archive/list-entries.ts';
import { readArchive } from './archive/read-archive.ts';
import type { ZipEntry } from './archive/zip-entry.ts';
import type { ImportedFile } from './bank.ts';
import type { NamedColumns } from './csv/named-columns.ts';
import { BANK_LIMITS } from './limits.ts';
import { importError } from './message.ts';
import { checkManifest, isManifest } from './qti/check-manifest.ts';
import { isArchive } from './read/bank-name.ts';
import { decodeBank } from './read/decode-bank.ts';
import { readGuarded } from './read/read-guarded.ts';
import { readText } from './read/read-text.ts';

/** By the path under which a file of a bank is given back. */
export type ColumnsByPath = ReadonlyMap<string, NamedColumns>;

const ZIP_STARTS = ['PK\u0003\u0004', 'PK\u0005\u0006'];
const SQLITE_START = 'SQLite format 3';

const refused = (path: string, rule: string, text: string): ImportedFile => ({ path, questions: [], messages: [importError(1, rule, text)] });
const startsWith = (bytes: Buffer, start: string): boolean => bytes.subarray(0, start.length).toString('latin1') === start;

/** A manifest is no bank: what it says of the others is checked against what is there. */
function entryReader(entries: readonly ZipEntry[], root: string, columns: ColumnsByPath | undefined): (path: string, bytes: Buffer) => ImportedFile {
  const names = new Set(entries.map(({ name }) => name));
  return (path, bytes) => {
    const name = path.slice(root.length + 1);
    if (!isManifest(name))
      return startsWith(bytes, SQLITE_START) ? readGuarded(path, () => readCollection(name, bytes)) : readText(path, bytes, columns?.get(path));
    const { text, messages } = decodeBank(path, bytes);
    return { path, questions: [], messages: text === null ? messages : checkManifest(name, text, names) };
  };
}

function* readZip(path: string, archive: Buffer, columns: ColumnsByPath | undefined): Generator<ImportedFile> {
  if (archive.length > BANK_LIMITS.archiveBytes) {
    yield refused(path, 'file-is-small', `file larger than ${BANK_LIMITS.archiveBytes.toLocaleString('en')} bytes. Split it into smaller files.`);
    return;
  }
  const entries = listEntries(archive);
  if (typeof entries === 'string') {
    yield refused(path, 'archive-is-readable', entries);
    return;
  }
  const collection = findCollection(entries);
  if (collection !== undefined) yield readGuarded(path, () => readAnkiPackage(archive, collection));
  else yield* readArchive(path, { archive, entries }, entryReader(entries, path, columns));
}

/**
 * The files of a bank one by one, each when it is read: what is done before a stop is not lost.
 * @param columns what people say of the columns of tables among them
 */
export function* eachBankFile(path: string, bytes: Uint8Array, columns?: ColumnsByPath): Generator<ImportedFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isArchive(path) || ZIP_STARTS.some((start) => startsWith(buffer, start))) yield* readZip(path, buffer, columns);
  else if (startsWith(buffer, SQLITE_START)) yield readGuarded(path, () => readCollection(path.slice(path.lastIndexOf('/') + 1), buffer));
  else yield readText(path, buffer, columns?.get(path));
}
