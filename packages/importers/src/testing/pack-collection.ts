import { DatabaseSync } from 'node:sqlite';

export interface PackedNote {
  fields: string[];
  tags?: string;
  /** how many cards it makes */
  cards?: number;
}

/** An Anki collection of the old kind with one deck. */
export function packCollection(notes: readonly PackedNote[], deck: string): Buffer {
  const db = new DatabaseSync(':memory:');
  db.exec(
    'CREATE TABLE col (decks TEXT); CREATE TABLE notes (id INTEGER PRIMARY KEY, tags TEXT, flds TEXT); CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER, did INTEGER)',
  );
  db.prepare('INSERT INTO col VALUES (?)').run(JSON.stringify({ 1: { name: 'Default' }, 7: { name: deck } }));
  for (const [index, { fields, tags = '', cards = 1 }] of notes.entries()) {
    db.prepare('INSERT INTO notes VALUES (?, ?, ?)').run(index + 1, tags, fields.join('\u001F'));
    for (let card = 0; card < cards; card += 1) db.prepare('INSERT INTO cards (nid, did) VALUES (?, 7)').run(index + 1);
  }
  const bytes = Buffer.from(db.serialize());
  db.close();
  return bytes;
}
