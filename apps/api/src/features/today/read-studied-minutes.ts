import type { Db } from '@whetstone/db/create-db';
import { Prisma } from '@whetstone/db/generated/client';
import { addDays, toDayNumber, weekdayOf } from '@whetstone/study/iso-date';

export const studiedMsSql = (personId: string, from: string): Prisma.Sql => Prisma.sql`
  SELECT (SELECT coalesce(sum(duration_ms), 0) FROM review WHERE person_id = ${personId}::uuid AND studied_on >= ${from}::date)::float8
    + (SELECT coalesce(sum(minutes), 0) FROM reading_done WHERE person_id = ${personId}::uuid AND studied_on >= ${from}::date) * 60000 AS ms`;

const MINUTE_MS = 60_000;

/** Minutes studied in the week of a day, which begins on Monday. */
export async function readWeekMinutes(db: Pick<Db, '$queryRaw'>, personId: string, today: string): Promise<number> {
  const monday = addDays(today, -weekdayOf(toDayNumber(today)));
  const [row] = await db.$queryRaw<[{ ms: number }]>(studiedMsSql(personId, monday));
  return Math.round(row.ms / MINUTE_MS);
}
