import { describeDay } from './describe-day.ts';
import { makePlanState } from './make-plan-state.ts';
import { pickDay } from './pick-day.ts';
import type { DayPlan, PlanInput } from './plan-types.ts';

/**
 * What to do today; the first day of `planToDate` for the same input, without the days after it. Empty on the day of the
 * interview. Done parts of a day count by `doneToday` and by their cards, so asking again in the midst of a day leaves
 * the rest of it as it was; where not all can be met before the date, what is new may be chosen anew.
 * @throws RangeError when a date is not of the form YYYY-MM-DD, or weights are not 21
 */
export function planDay(input: PlanInput): DayPlan {
  const state = makePlanState(input);
  const picked = state.endOn > state.today ? pickDay(state, state.today) : { met: [], reviewed: [], readings: [] };
  return describeDay(state, state.today, picked);
}
