import type { StudyPreferences } from '@whetstone/contracts/study-plan';
import type { Prisma } from '@whetstone/db/create-db';
import { fromDateColumn } from '../../date-column.ts';

export interface Preferences extends StudyPreferences {
  /** the weights that were fitted to the person and accepted; empty for the defaults */
  weights: number[];
}

/** What holds for who has changed nothing yet: the defaults of the table. */
export const DEFAULT_PREFERENCES: Preferences = {
  weekdayMinutes: [45, 45, 45, 45, 45, 90, 90],
  daysOff: [],
  reviewCap: 60,
  weeklyGoalMinutes: null,
  isStreakShown: false,
  spread: null,
  weights: [],
};

/** How much time a person has, and how they want to be reminded. */
export async function readPreferences(db: Pick<Prisma.TransactionClient, 'studyPreferences'>, personId: string): Promise<Preferences> {
  const row = await db.studyPreferences.findUnique({ where: { personId } });
  if (row === null) return DEFAULT_PREFERENCES;
  const { weekdayMinutes, daysOff, reviewCap, weeklyGoalMinutes, isStreakShown, spreadFromOn, spreadDays, weights } = row;
  return {
    weekdayMinutes,
    daysOff: daysOff.map(fromDateColumn),
    reviewCap,
    weeklyGoalMinutes,
    isStreakShown,
    spread: spreadFromOn === null || spreadDays === null ? null : { fromOn: fromDateColumn(spreadFromOn), days: spreadDays },
    weights,
  };
}
