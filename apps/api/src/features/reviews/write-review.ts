import { Prisma } from '@whetstone/db/generated/client';
import type { Card, IsoDate } from '@whetstone/study/study-types';
import type { Runner, StoredReview } from './review-state.ts';

/** An entry of the log and what the card is before and after it. */
export interface ReviewWrite {
  personId: string;
  id: string;
  entry: StoredReview & { happenedAt: Date; studiedOn: IsoDate; predictedRecall: number | null };
  before: Card | null;
  after: Card | null;
}

/** Every writer of a person's log takes this first, so that nobody waits in a circle. */
const me = (personId: string): Prisma.Sql => Prisma.sql`me AS (SELECT id FROM person WHERE id = ${personId}::uuid FOR KEY SHARE)`;

function insertCard({ personId, entry: { questionId }, after }: ReviewWrite & { after: Card }): Prisma.Sql {
  return Prisma.sql`INSERT INTO card (person_id, question_id, stability, difficulty, last_reviewed_at, last_studied_on, due_on, reps, lapses, is_suspended)
    SELECT ${personId}::uuid, ${questionId}, ${after.stability}, ${after.difficulty}, ${after.lastReviewedAt}, ${after.lastStudiedOn}::date,
      ${after.dueOn}::date, ${after.reps}::int, ${after.lapses}::int, ${after.isSuspended}
    FROM me ON CONFLICT (person_id, question_id) DO NOTHING RETURNING person_id`;
}

const where = ({ personId, entry: { questionId } }: ReviewWrite, before: Card): Prisma.Sql =>
  Prisma.sql`c.person_id = me.id AND me.id = ${personId}::uuid AND c.question_id = ${questionId}
    AND c.last_reviewed_at = ${before.lastReviewedAt} AND c.reps = ${before.reps}::int AND c.stability = ${before.stability} AND c.is_suspended = ${before.isSuspended}`;

function updateCard(write: ReviewWrite & { after: Card }, before: Card): Prisma.Sql {
  const { after } = write;
  return Prisma.sql`UPDATE card c SET stability = ${after.stability}, difficulty = ${after.difficulty}, last_reviewed_at = ${after.lastReviewedAt},
      last_studied_on = ${after.lastStudiedOn}::date, due_on = ${after.dueOn}::date, reps = ${after.reps}::int, lapses = ${after.lapses}::int,
      is_suspended = ${after.isSuspended}
    FROM me WHERE ${where(write, before)} RETURNING c.person_id`;
}

function changeCard(write: ReviewWrite): Prisma.Sql {
  const { personId, before, after } = write;
  if (after !== null) return before === null ? insertCard({ ...write, after }) : updateCard({ ...write, after }, before);
  if (before !== null) return Prisma.sql`DELETE FROM card c USING me WHERE ${where(write, before)} RETURNING c.person_id`;
  return Prisma.sql`SELECT id AS person_id FROM me WHERE id = ${personId}::uuid`;
}

/**
 * Writes an entry and the card that follows from it in one statement: both or neither. The card must still be what it was
 * when it was read.
 * @returns false when it was not, or when the id is taken; nothing is written then
 */
export async function writeReview(db: Runner, write: ReviewWrite): Promise<boolean> {
  const { personId, id, entry } = write;
  const written = await db.$executeRaw`
    WITH ${me(personId)}, changed AS (${changeCard(write)})
    INSERT INTO review (person_id, id, kind, question_id, version, attempt_id, grade, undoes_id, happened_at, claimed_at, created_at, studied_on, duration_ms, predicted_recall)
    SELECT person_id, ${id}::uuid, ${entry.kind}::review_kind, ${entry.questionId}, ${entry.version}::int, ${entry.attemptId}::uuid, ${entry.grade}::int,
      ${entry.undoesId}::uuid, ${entry.happenedAt}, ${entry.claimedAt}, ${entry.createdAt}, ${entry.studiedOn}::date, ${entry.durationMs}::int, ${entry.predictedRecall}::float8
    FROM changed`.catch((error: unknown) => {
    if (isTakenId(error)) return 0;
    throw error;
  });
  return written === 1;
}

/** 23505 of PostgreSQL: the id stands in the log already, put there by another request at the same time. */
function isTakenId(error: unknown): boolean {
  const { code, meta } = error as { code?: unknown; meta?: { code?: unknown; driverAdapterError?: { cause?: { originalCode?: unknown } } } };
  return code === 'P2010' && (meta?.code === '23505' || meta?.driverAdapterError?.cause?.originalCode === '23505');
}
