import type { TodayView } from '@whetstone/contracts/study-plan';
import type { Prisma } from '@whetstone/db/generated/client';
import { addDays, toDayNumber, weekdayOf } from '@whetstone/study/iso-date';
import { weekMinutes } from '@whetstone/study/week-minutes';
import { readStudiedDays } from './read-studied-days.ts';

/** The Monday of a day's week. */
export const mondayOf = (today: string): string => addDays(today, -weekdayOf(toDayNumber(today)));

/** Minutes studied this week, beside the goal. */
export async function readWeek(
  db: Pick<Prisma.TransactionClient, '$queryRaw'>,
  personId: string,
  { today, goalMinutes }: { today: string; goalMinutes: number | null },
): Promise<TodayView['week']> {
  return { doneMinutes: weekMinutes(await readStudiedDays(db, personId, mondayOf(today)), today), goalMinutes };
}
