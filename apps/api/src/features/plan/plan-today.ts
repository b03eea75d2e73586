import { planDay } from '@whetstone/study/plan-day';
import type { DayPlan } from '@whetstone/study/plan-types';
import type { Deps } from '../../deps.ts';
import { type Scope, chooseScope } from './choose-scope.ts';
import { makePlanInput } from './make-plan-input.ts';
import { readOdds } from './read-experience.ts';
import { type StudyState, readStudyState } from './read-study-state.ts';
import { readStudyWish } from './read-study-wish.ts';

/** Reviews of questions that nothing asks for now: more than anyone does in a day, so that what is left over is only counted. */
export const MOST_OTHERS = 1000;

/** What is left of today by the plan, with all that it was made from. It reads the day and what may fall on it, never the whole log. */
export async function planToday({ db }: Pick<Deps, 'db'>, personId: string): Promise<{ state: StudyState; scope: Scope; day: DayPlan }> {
  const [wish, experience] = await Promise.all([readStudyWish(db, personId), readOdds(db, personId)]);
  const state = await readStudyState({ db }, personId, { wish, most: MOST_OTHERS });
  const scope = chooseScope(state);
  return { state, scope, day: planDay(makePlanInput(state, scope, { part: 'all', experience })) };
}
