import { describeDay } from './describe-day.ts';
import { expectDay } from './expect-day.ts';
import { makePlanState, type PlanState } from './make-plan-state.ts';
import { pickWithoutDate } from './pick-without-date.ts';
import { DAYS_OF_LOAD } from './plan-settings.ts';
import type { DayPlan, PlanInput } from './plan-types.ts';

/**
 * The days from the date on, as far as the load is forecast: that of the interview itself, on which nothing is planned, and then
 * what would come if one went on without a date. Goes on from the state in which a plan ends, and moves it.
 */
export function goOnAfter(state: PlanState, input: PlanInput): DayPlan[] {
  if (!state.hasDate) return [];
  const open: PlanState = { ...makePlanState({ ...input, targetOn: null, questions: [] }), items: state.items, readings: state.readings };
  const days: DayPlan[] = [];
  for (let day = state.endOn; day < state.today + DAYS_OF_LOAD; day += 1) {
    const picked = day === state.endOn ? { met: [], reviewed: [], readings: [] } : pickWithoutDate(open, day);
    days.push(describeDay(open, day, picked));
    expectDay(open, day, picked);
  }
  return days;
}
