import { DatabaseSync } from 'node:sqlite';

export interface CollectionNote {
  fields: string[];
  tags: string[];
  deck: string;
}

const FIELD_SEPARATOR = '\u001F';
const SQLITE = 'SQLite format 3\0';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Names of decks by id: a table since schema 15, JSON in one row before. */
function deckNames(db: DatabaseSync): Map<string, string> {
  const hasTable = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'decks'").get() !== undefined;
  if (hasTable) {
    const rows = db.prepare('SELECT CAST(id AS TEXT) AS id, name FROM decks').all();
    return new Map(rows.map((row) => [text(row['id']), text(row['name']).replaceAll(FIELD_SEPARATOR, '::')]));
  }
  const decks = JSON.parse(text(db.prepare('SELECT decks FROM col').get()?.['decks']) || '{}') as Record<string, { name?: unknown }>;
  return new Map(Object.entries(decks).map(([id, deck]) => [id, text(deck.name)]));
}

function findDecks(db: DatabaseSync): Map<string, string> {
  try {
    return deckNames(db);
  } catch {
    // a collection without decks, or with such as no version is known to write, still has its notes
    return new Map();
  }
}

function noteDecks(db: DatabaseSync): Map<string, string> {
  try {
    const rows = db.prepare('SELECT CAST(nid AS TEXT) AS nid, CAST(min(did) AS TEXT) AS did FROM cards GROUP BY nid').all();
    return new Map(rows.map((row) => [text(row['nid']), text(row['did'])]));
  } catch {
    return new Map();
  }
}

function readNotes(db: DatabaseSync): CollectionNote[] {
  const table = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'notes'").get();
  // a view or a virtual table may run for ever, or reach out
  if (!/^CREATE TABLE/i.test(text(table?.['sql']))) throw new TypeError('no table of notes');
  const decks = findDecks(db);
  const deckOf = noteDecks(db);
  const rows = db.prepare('SELECT CAST(id AS TEXT) AS id, tags, flds FROM notes ORDER BY id').all();
  return rows.map((row) => ({
    fields: text(row['flds']).split(FIELD_SEPARATOR),
    tags: text(row['tags'])
      .split(/\s+/)
      .filter((tag) => tag !== ''),
    deck: decks.get(deckOf.get(text(row['id'])) ?? '') ?? '',
  }));
}

/** The notes of an Anki collection, in the order of their ids; null where the bytes are no such database. Read in memory: no file is written. */
export function openCollection(bytes: Buffer): CollectionNote[] | null {
  if (bytes.subarray(0, SQLITE.length).toString('latin1') !== SQLITE) return null;
  const db = new DatabaseSync(':memory:', { allowExtension: false });
  try {
    db.deserialize(bytes);
    db.exec('PRAGMA trusted_schema = OFF');
    return readNotes(db);
  } catch {
    // whatever SQLite says of a database that is none: the file's fault
    return null;
  } finally {
    db.close();
  }
}
