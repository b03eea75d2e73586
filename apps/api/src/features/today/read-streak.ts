import type { TodayView } from '@whetstone/contracts/study-plan';
import { Prisma } from '@whetstone/db/generated/client';
import { streakOn } from '@whetstone/study/streak';
import { IS_PAST, ROUNDS_WITH_DAY } from '../rounds/read-past-rounds.ts';

/** The dates on which something was studied, each found by one step down the index, however much was studied on it. */
export const studiedDatesSql = (personId: string): Prisma.Sql => Prisma.sql`
  WITH RECURSIVE day (studied_on) AS (
    SELECT max(studied_on) FROM review WHERE person_id = ${personId}::uuid
    UNION ALL
    SELECT (SELECT r.studied_on FROM review r WHERE r.person_id = ${personId}::uuid AND r.studied_on < day.studied_on ORDER BY r.studied_on DESC LIMIT 1)
    FROM day WHERE day.studied_on IS NOT NULL
  )
  SELECT studied_on::text AS "on" FROM day WHERE studied_on IS NOT NULL
  UNION SELECT DISTINCT studied_on::text FROM reading_done WHERE person_id = ${personId}::uuid
  UNION SELECT a.studied_on::text FROM ${ROUNDS_WITH_DAY} WHERE r.person_id = ${personId}::uuid AND ${IS_PAST}`;

/** The streak of who wants it shown, by the dates as they were written; null for everybody else. */
export async function readStreak(
  db: Pick<Prisma.TransactionClient, '$queryRaw'>,
  personId: string,
  { today, isShown }: { today: string; isShown: boolean },
): Promise<TodayView['streak']> {
  if (!isShown) return null;
  const rows = await db.$queryRaw<{ on: string }[]>(studiedDatesSql(personId));
  return streakOn(
    rows.map(({ on }) => on),
    today,
  );
}
