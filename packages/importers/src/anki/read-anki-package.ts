import { zstdDecompressSync } from 'node:zlib';
import { inflateEntry } from '../archive/inflate-entry.ts';
import { refuseEntry } from '../archive/refuse-entry.ts';
import type { ZipEntry } from '../archive/zip-entry.ts';
import type { BankContents } from '../bank.ts';
import { BANK_LIMITS } from '../limits.ts';
import { importError } from '../message.ts';
import { noteQuestion } from './note-question.ts';
import { openCollection } from './open-collection.ts';

// The newest first: a package of a newer Anki has an older collection beside its own, which only says so.
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2'];

const refused = (rule: string, text: string): BankContents => ({ questions: [], messages: [importError(1, rule, text)] });

/** The collection in a package; undefined where it is none. */
export function findCollection(entries: readonly ZipEntry[]): ZipEntry | undefined {
  return COLLECTIONS.map((name) => entries.find((entry) => entry.name === name)).find((entry) => entry !== undefined);
}

function unpack(archive: Buffer, entry: ZipEntry): Buffer | null {
  const bytes = inflateEntry(archive, entry);
  if (bytes === null || entry.name !== 'collection.anki21b') return bytes;
  try {
    return zstdDecompressSync(bytes, { maxOutputLength: BANK_LIMITS.collectionBytes });
  } catch {
    // broken, or more than the limit
    return null;
  }
}

/** The questions of a collection as it is, without a package around it. A place is the number of the note: a database has no lines. */
export function readCollection(name: string, bytes: Buffer): BankContents {
  const notes = openCollection(bytes);
  if (notes === null) return refused('anki-is-valid', `${name} is not an Anki database`);
  const contents: BankContents = { questions: [], messages: [] };
  for (const [index, note] of notes.entries()) {
    const { question, messages } = noteQuestion({ ...note, line: index + 1, endLine: index + 1, isHtml: true });
    contents.messages.push(...messages);
    if (question !== null) contents.questions.push(question);
  }
  return contents;
}

/** The questions of an Anki package whose collection this is: a note each, however many cards it makes. */
export function readAnkiPackage(archive: Buffer, collection: ZipEntry): BankContents {
  const refusal = refuseEntry(collection, BANK_LIMITS.collectionBytes);
  if (refusal !== null) return refused(refusal.rule, `${collection.name}: ${refusal.text}`);
  const bytes = unpack(archive, collection);
  if (bytes === null) return refused('entry-is-readable', `${collection.name} is broken, or larger than it says.`);
  return readCollection(collection.name, bytes);
}
