import { Prisma } from '@whetstone/db/generated/client';

/** What was done on a day. */
export interface StudiedDay {
  on: string;
  durationMs: number;
  grades: number;
}

export const studiedDaysSql = (personId: string, from: string): Prisma.Sql => Prisma.sql`
  SELECT d.studied_on::text AS "on", sum(d.ms)::float8 AS "durationMs", sum(d.grades)::int AS grades
  FROM (
    SELECT studied_on, sum(duration_ms) AS ms, count(*) FILTER (WHERE kind = 'grade') AS grades
    FROM review WHERE person_id = ${personId}::uuid AND studied_on >= ${from}::date GROUP BY studied_on
    UNION ALL
    SELECT studied_on, sum(minutes) * 60000, 0 FROM reading_done WHERE person_id = ${personId}::uuid AND studied_on >= ${from}::date GROUP BY studied_on
  ) AS d GROUP BY d.studied_on ORDER BY d.studied_on`;

/** The days from one on that have an entry in the log, or a page that was read; time that was spent counts, also on what was taken back. */
export async function readStudiedDays(db: Pick<Prisma.TransactionClient, '$queryRaw'>, personId: string, from: string): Promise<StudiedDay[]> {
  return db.$queryRaw<StudiedDay[]>(studiedDaysSql(personId, from));
}
