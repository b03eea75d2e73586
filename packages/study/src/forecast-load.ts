import { DAYS_OF_LOAD } from './plan-settings.ts';
import type { Plan } from './plan-types.ts';
import type { IsoDate } from './study-types.ts';

export interface DayLoad {
  on: IsoDate;
  reviews: number;
  newQuestions: number;
  minutes: number;
  capMinutes: number;
}

/** What each of the next 14 days holds: as planned up to the date, and from it on what would come then. */
export function forecastLoad(plan: Pick<Plan, 'days' | 'daysAfter'>): DayLoad[] {
  return [...plan.days, ...plan.daysAfter].slice(0, DAYS_OF_LOAD).map(({ on, reviewIds, newIds, plannedMinutes, capMinutes }) => ({
    on,
    reviews: reviewIds.length,
    newQuestions: newIds.length,
    minutes: plannedMinutes,
    capMinutes,
  }));
}
