import { Prisma } from '@whetstone/db/generated/client';
import { rebuildCard } from '@whetstone/study/rebuild-card';
import type { Card, LogEntry } from '@whetstone/study/study-types';
import { type LogRow, LOG_COLUMNS, toEntry } from './read-log.ts';
import type { Runner } from './review-state.ts';

export interface RebuiltCards {
  /** cards that the log gives */
  cards: number;
  /** that stood there exactly so already */
  identical: number;
  /** that were made or changed, or taken out since no grade stands behind them */
  mended: number;
}

type StoredCard = Card & { questionId: string };

async function readCards(db: Runner, personId: string): Promise<Map<string, Card>> {
  const rows = await db.$queryRaw<StoredCard[]>`
    SELECT question_id AS "questionId", stability, difficulty, last_reviewed_at AS "lastReviewedAt", last_studied_on::text AS "lastStudiedOn",
      due_on::text AS "dueOn", reps, lapses, is_suspended AS "isSuspended"
    FROM card WHERE person_id = ${personId}::uuid`;
  return new Map(rows.map(({ questionId, ...card }) => [questionId, card]));
}

export async function readLogs(db: Runner, personId: string): Promise<Map<string, LogEntry[]>> {
  const rows = await db.$queryRaw<LogRow[]>`SELECT ${LOG_COLUMNS} FROM review WHERE person_id = ${personId}::uuid`;
  return new Map([...Map.groupBy(rows, ({ questionId }) => questionId)].map(([questionId, entries]) => [questionId, entries.map(toEntry)]));
}

function isSame(a: Card, b: Card): boolean {
  const parts = ({ stability, difficulty, lastReviewedAt, lastStudiedOn, dueOn, reps, lapses, isSuspended }: Card): string =>
    JSON.stringify([stability, difficulty, lastReviewedAt, lastStudiedOn, dueOn, reps, lapses, isSuspended]);
  return parts(a) === parts(b);
}

async function writeCards(db: Runner, personId: string, changed: readonly StoredCard[]): Promise<void> {
  if (changed.length === 0) return;
  const rows = JSON.stringify(changed);
  await db.$executeRaw`
    INSERT INTO card (person_id, question_id, stability, difficulty, last_reviewed_at, last_studied_on, due_on, reps, lapses, is_suspended)
    SELECT ${personId}::uuid, r."questionId", r.stability, r.difficulty, r."lastReviewedAt", r."lastStudiedOn", r."dueOn", r.reps, r.lapses, r."isSuspended"
    FROM jsonb_to_recordset(${rows}::jsonb) AS r ("questionId" text, stability float8, difficulty float8, "lastReviewedAt" timestamptz, "lastStudiedOn" date,
      "dueOn" date, reps int, lapses int, "isSuspended" boolean)
    ON CONFLICT (person_id, question_id) DO UPDATE SET stability = excluded.stability, difficulty = excluded.difficulty,
      last_reviewed_at = excluded.last_reviewed_at, last_studied_on = excluded.last_studied_on, due_on = excluded.due_on, reps = excluded.reps,
      lapses = excluded.lapses, is_suspended = excluded.is_suspended`;
}

/**
 * Makes all cards of one person anew from the log, with the weights in use, in the caller's transaction. Nobody writes to the log meanwhile.
 */
export async function rebuildCards(db: Runner, personId: string): Promise<RebuiltCards> {
  await db.$queryRaw`SELECT FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
  const [preferences] = await db.$queryRaw<{ weights: number[] }[]>`SELECT weights FROM study_preferences WHERE person_id = ${personId}::uuid`;
  const [stored, logs] = [await readCards(db, personId), await readLogs(db, personId)];
  const rebuilt = [...logs].flatMap(([questionId, log]) => {
    const card = rebuildCard(log, preferences?.weights);
    return card === null ? [] : { questionId, ...card };
  });
  const changed = rebuilt.filter((card) => {
    const before = stored.get(card.questionId);
    return before === undefined || !isSame(before, card);
  });
  const known = new Set(rebuilt.map(({ questionId }) => questionId));
  const stray = [...stored.keys()].filter((questionId) => !known.has(questionId));
  await writeCards(db, personId, changed);
  if (stray.length > 0) await db.$executeRaw`DELETE FROM card WHERE person_id = ${personId}::uuid AND question_id IN (${Prisma.join(stray)})`;
  return { cards: rebuilt.length, identical: rebuilt.length - changed.length, mended: changed.length + stray.length };
}
