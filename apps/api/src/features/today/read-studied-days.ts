import { Prisma } from '@whetstone/db/generated/client';
import { pastRoundsSql, REVIEW_MS } from '../rounds/read-past-rounds.ts';

/** What was done on a day. */
export interface StudiedDay {
  on: string;
  durationMs: number;
  grades: number;
}

export const studiedDaysSql = (personId: string, from: string): Prisma.Sql => Prisma.sql`
  SELECT d.studied_on::text AS "on", sum(d.ms)::float8 AS "durationMs", sum(d.grades)::int AS grades
  FROM (
    SELECT r.studied_on, sum(${REVIEW_MS}) AS ms, count(*) FILTER (WHERE r.kind = 'grade') AS grades
    FROM review r WHERE r.person_id = ${personId}::uuid AND r.studied_on >= ${from}::date GROUP BY r.studied_on
    UNION ALL
    SELECT p."on"::date, p."durationMs", 0 FROM (${pastRoundsSql(personId, from)}) AS p
    UNION ALL
    SELECT studied_on, sum(minutes) * 60000, 0 FROM reading_done WHERE person_id = ${personId}::uuid AND studied_on >= ${from}::date GROUP BY studied_on
  ) AS d GROUP BY d.studied_on ORDER BY d.studied_on`;

/** The days from one on that have an entry in the log, a page that was read, or a round; time that was spent counts, also on what was taken back. */
export async function readStudiedDays(db: Pick<Prisma.TransactionClient, '$queryRaw'>, personId: string, from: string): Promise<StudiedDay[]> {
  return db.$queryRaw<StudiedDay[]>(studiedDaysSql(personId, from));
}
