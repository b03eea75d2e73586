import type { PlanDay } from '@whetstone/contracts/study-plan';
import { weekOf } from '#src/lib/person-date.ts';

export interface PlanWeek {
  /** its Monday */
  on: string;
  minutes: number;
  days: PlanDay[];
}

/** The days of a plan by their weeks, which begin on Monday. */
export function weeksOf(days: readonly PlanDay[]): PlanWeek[] {
  return [...Map.groupBy(days, ({ on }) => weekOf(on))].map(([on, ofWeek]) => ({
    on,
    minutes: ofWeek.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0),
    days: ofWeek,
  }));
}
