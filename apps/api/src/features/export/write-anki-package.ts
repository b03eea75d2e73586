import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ANKI_SCHEMA, DECK_ID, DECK_NAME, MODEL_ID, ankiCollection } from '@whetstone/importers/export/anki-collection';
import { daysBetween } from '@whetstone/study/iso-date';
import type { Card, Grade, IsoDate } from '@whetstone/study/study-types';
import { strToU8, zipSync } from 'fflate';

export interface AnkiReview {
  at: Date;
  grade: Grade;
  /** the interval to which it led, and the one before */
  days: number;
  lastDays: number;
  durationMs: number;
}

export interface AnkiCard extends Card {
  questionId: string;
  title: string;
  promptHtml: string;
  answerHtml: string;
  reviews: readonly AnkiReview[];
}

const EASE = 2500;
const RETENTION = 0.9;
/** Anki counts a card's answer for a minute at most. */
const LONGEST_TIME_MS = 60_000;
const NOON_MS = 12 * 3600_000;

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Keys of rows are times in milliseconds; two at the same one would be the same row. */
function freeKey(taken: Set<number>, wanted: number): number {
  let key = wanted;
  while (taken.has(key)) key += 1;
  taken.add(key);
  return key;
}

function fill(db: DatabaseSync, cards: readonly AnkiCard[], today: IsoDate): void {
  // Anki counts days from the collection's first one, which is made to be today: due dates stay what they are.
  const beginMs = Date.parse(today) + NOON_MS;
  const now = Math.floor(beginMs / 1000);
  const { conf, models, decks, dconf, tags } = ankiCollection(new Map([[DECK_ID, DECK_NAME]]));
  db.prepare('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)').run(now, beginMs, beginMs, conf, models, decks, dconf, tags);
  const note = db.prepare(`INSERT INTO notes VALUES (?, ?, ?, ?, -1, '', ?, ?, ?, 0, '')`);
  const row = db.prepare('INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 2, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?)');
  const review = db.prepare('INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)');
  const taken = new Set<number>();
  for (const [index, card] of cards.entries()) {
    const id = beginMs + index;
    const front = `<h3>${escapeHtml(card.title)}</h3>${card.promptHtml}`;
    const guid = sha1(`whetstone ${card.questionId}`).slice(0, 16);
    note.run(id, guid, MODEL_ID, now, `${front}\u001F${card.answerHtml}`, card.title, Number.parseInt(sha1(card.title).slice(0, 8), 16));
    const interval = Math.max(1, daysBetween(card.lastStudiedOn, card.dueOn));
    const state = { s: card.stability, d: card.difficulty, dr: RETENTION, lrt: Math.floor(card.lastReviewedAt.getTime() / 1000) };
    const queue = card.isSuspended ? -1 : 2;
    row.run(id, id, DECK_ID, now, queue, daysBetween(today, card.dueOn), interval, EASE, card.reps, card.lapses, JSON.stringify(state));
    for (const [nth, { at, grade, days, lastDays, durationMs }] of card.reviews.entries())
      review.run(freeKey(taken, at.getTime()), id, grade, days, lastDays, EASE, Math.min(durationMs, LONGEST_TIME_MS), nth === 0 ? 0 : 1);
  }
}

/**
 * An .apkg: a zip of an SQLite collection and an empty list of media. Prompt on the front, answer on the back; due date,
 * interval and lapses as Anki has them, and FSRS's memory state in the data of each card.
 */
export async function writeAnkiPackage(cards: readonly AnkiCard[], today: IsoDate): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'whetstone-anki-'));
  try {
    const file = join(folder, 'collection.anki2');
    const db = new DatabaseSync(file);
    db.exec(`${ANKI_SCHEMA} BEGIN`);
    fill(db, cards, today);
    db.exec('COMMIT');
    db.close();
    return zipSync({ 'collection.anki2': new Uint8Array(await readFile(file)), media: strToU8('{}') });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
