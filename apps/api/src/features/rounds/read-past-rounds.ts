import { Prisma } from '@whetstone/db/generated/client';
import { IS_OVER } from './expire-rounds.ts';

/** A round that is over. */
export interface PastRound {
  id: string;
  /** of a round of a guide's stage; null for any other */
  guideId: string | null;
  stage: string | null;
  /** the person's own day on which it was begun */
  on: string;
  durationMs: number;
}

/** Rounds `r` of study, with the attempt `a` that has the person's own day on which each was begun. */
export const ROUNDS_WITH_DAY = Prisma.sql`round r
  JOIN round_question q ON q.person_id = r.person_id AND q.round_id = r.id AND q.position = 1 AND r.kind <> 'assessment'
  JOIN attempt a ON a.person_id = q.person_id AND a.id = q.attempt_id`;

/** Of rounds `r`: submitted, or to be submitted by whoever looks next. */
export const IS_PAST = Prisma.sql`(r.submitted_at IS NOT NULL OR (${IS_OVER}))`;

const END = Prisma.sql`COALESCE(r.submitted_at, r.ends_at)`;

/** What rounds that are over took, without their pauses; one without a clock counts as long as it was wished for at most. */
export const pastRoundsSql = (personId: string, from: string): Prisma.Sql => Prisma.sql`
  SELECT r.id, r.guide_id AS "guideId", r.stage_slug AS stage, a.studied_on::text AS "on",
    GREATEST(0, LEAST(
      extract(epoch FROM ${END} - r.started_at) * 1000 - COALESCE(
        (SELECT sum(extract(epoch FROM LEAST(p.ended_at, ${END}) - LEAST(p.began_at, ${END}))) * 1000 FROM round_pause p
         WHERE p.person_id = r.person_id AND p.round_id = r.id), 0),
      CASE WHEN r.ends_at IS NULL THEN r.minutes * 60000 END))::float8 AS "durationMs"
  FROM ${ROUNDS_WITH_DAY}
  WHERE r.person_id = ${personId}::uuid AND r.started_at >= ${from}::date - 2 AND ${IS_PAST}
    AND a.studied_on >= ${from}::date
  ORDER BY r.started_at, r.id`;

/** The rounds of a person that are over and were begun on a day or after it, the earliest first. */
export async function readPastRounds(db: Pick<Prisma.TransactionClient, '$queryRaw'>, personId: string, from: string): Promise<PastRound[]> {
  return db.$queryRaw<PastRound[]>(pastRoundsSql(personId, from));
}

/** Of entries `r` of the log, the time that they took; what was graded from a round took none of its own, since the round has it. */
export const REVIEW_MS = Prisma.sql`CASE WHEN EXISTS
  (SELECT FROM round_question q WHERE q.person_id = r.person_id AND q.attempt_id = r.attempt_id) THEN 0 ELSE r.duration_ms END`;
