import type { Plan } from './plan-types.ts';
import type { IsoDate } from './study-types.ts';

export interface DayLoad {
  on: IsoDate;
  reviews: number;
  newQuestions: number;
  minutes: number;
  capMinutes: number;
}

const DAYS = 14;

/** What the next 14 days hold, or those that are left to the date. */
export function forecastLoad(plan: Pick<Plan, 'days'>): DayLoad[] {
  return plan.days.slice(0, DAYS).map(({ on, reviewIds, newIds, plannedMinutes, capMinutes }) => ({
    on,
    reviews: reviewIds.length,
    newQuestions: newIds.length,
    minutes: plannedMinutes,
    capMinutes,
  }));
}
