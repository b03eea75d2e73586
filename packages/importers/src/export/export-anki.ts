import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { strToU8, zipSync } from 'fflate';
import { ANKI_SCHEMA, DECK_ID, DECK_NAME, MODEL_ID, ankiCollection } from './anki-collection.ts';
import { choiceText } from './choice-text.ts';
import { escapeXml } from './escape-xml.ts';
import type { ExportedBank, LeavingBank, LeavingQuestion, Loss } from './exported.ts';
import { findLosses } from './find-losses.ts';
import { htmlLosses } from './html-losses.ts';
import { markdownToPhrase, markdownToXhtml } from './markdown-to-xhtml.ts';

type Record = LeavingQuestion['record'];

/** Times are ids and say nothing; one that stays makes the same package of the same bank. */
const TIME = '1980-01-01T12:00:00';
const NOTES_FROM = MODEL_ID + 1;
const DECKS_BELOW = 1_000_000;

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
const numberOf = (text: string, below: number): number => Number.parseInt(sha1(text).slice(0, 8), 16) % below;

/** A deck of the area below our own; its id depends on the area alone, so that a later package meets it. */
const deckOf = (area: string): [number, string] =>
  area === '' ? [DECK_ID, DECK_NAME] : [DECK_ID - DECKS_BELOW + numberOf(area, DECKS_BELOW), `${DECK_NAME}::${area}`];

const lettered = (items: readonly string[]): string => (items.length === 0 ? '' : `<ol type="A">${items.join('')}</ol>`);

function frontOf({ title, prompt, choices = [] }: Record): string {
  return `<h3>${escapeXml(title)}</h3>${markdownToXhtml(prompt)}${lettered(choices.map((choice) => `<li>${markdownToPhrase(choiceText(choice))}</li>`))}`;
}

function backOf({ choices = [], answer }: Record): string {
  const right = choices.flatMap((choice, index) => (choice.isRight ? [`<li value="${index + 1}">${markdownToPhrase(choiceText(choice))}</li>`] : []));
  return `${lettered(right)}${markdownToXhtml(answer)}`;
}

/** A question as it is written, once. */
interface Note {
  record: Record;
  front: string;
  back: string;
  losses: Loss[];
}

function fill(db: DatabaseSync, notes: readonly Note[]): void {
  const decks = new Map([deckOf(''), ...notes.map(({ record }) => deckOf(record.area))]);
  const { conf, models, decks: deckText, dconf, tags } = ankiCollection(decks);
  db.prepare('INSERT INTO col VALUES (1, 0, 0, 0, 11, 0, 0, 0, ?, ?, ?, ?, ?)').run(conf, models, deckText, dconf, tags);
  const note = db.prepare(`INSERT INTO notes VALUES (?, ?, ?, 0, -1, ?, ?, ?, ?, 0, '')`);
  const card = db.prepare(`INSERT INTO cards VALUES (?, ?, ?, 0, 0, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')`);
  for (const [index, { record, front, back }] of notes.entries()) {
    const { id, title, area, skills } = record;
    const key = NOTES_FROM + index;
    // Anki keeps tags with a blank at both ends, and knows a note by its guid when it comes again.
    const tagged = skills.length === 0 ? '' : ` ${skills.join(' ')} `;
    note.run(key, sha1(`whetstone ${id}`).slice(0, 16), MODEL_ID, tagged, `${front}\u001F${back}`, title, Number.parseInt(sha1(front).slice(0, 8), 16));
    card.run(key, key, deckOf(area)[0], index + 1);
  }
}

function writeCollection(notes: readonly Note[]): Uint8Array {
  const db = new DatabaseSync(':memory:');
  try {
    db.exec(`${ANKI_SCHEMA} BEGIN`);
    fill(db, notes);
    db.exec('COMMIT');
    return db.serialize();
  } finally {
    db.close();
  }
}

const WITHIN_DECK = { field: 'setOrder', why: 'within_deck', text: 'The order of a set holds within each area only: each is a deck of its own.' } as const;

function lossesOf(question: LeavingQuestion, isOneDeck: boolean): Loss[] {
  const order: Loss[] = question.setMinutes === undefined || isOneDeck ? [] : [{ question: question.record.id, ...WITHIN_DECK }];
  const asList: Loss[] = question.record.choices
    ? [{ question: question.record.id, field: 'choices', why: 'as_list', text: 'Choices are a list on the front, the right ones one on the back.' }]
    : [];
  return [...findLosses(question, 'Anki', ['area', 'skills', 'choices', 'setOrder']), ...order, ...asList, ...htmlLosses(question)];
}

/**
 * A bank as an Anki package: a note for each question, title and prompt on its front, the answer on its back; a deck for
 * each area, a tag for each skill. The same question comes back as the same note.
 */
export function exportAnki({ questions }: LeavingBank): ExportedBank {
  const isOneDeck = new Set(questions.map(({ record }) => record.area)).size === 1;
  const notes = questions.map((question): Note => {
    const { record } = question;
    return { record, front: frontOf(record), back: backOf(record), losses: lossesOf(question, isOneDeck) };
  });
  const bytes = zipSync({ 'collection.anki2': writeCollection(notes), media: strToU8('{}') }, { mtime: TIME });
  return { files: [{ path: 'questions.apkg', bytes }], losses: notes.flatMap(({ losses }) => losses) };
}
