import type { PlanView } from '@whetstone/contracts/study-plan';
import { planToDate } from '@whetstone/study/plan-to-date';
import type { Deps } from '../../deps.ts';
import { chooseScope } from './choose-scope.ts';
import { type Experience, makePlanInput } from './make-plan-input.ts';
import { presentPlan } from './present-plan.ts';
import { type StudyWish, readStudyState } from './read-study-state.ts';

/** More cards than any bank has questions. */
const ALL = 100_000;

/** The plan that follows from what a person wants, or might want, and from what they have studied. */
export async function makePlan(deps: Pick<Deps, 'db'>, personId: string, { wish, experience }: { wish: StudyWish; experience: Experience }): Promise<PlanView> {
  const state = await readStudyState(deps, personId, { wish, most: ALL });
  const scope = chooseScope(state);
  const all = planToDate(makePlanInput(state, scope, { part: 'all', experience }));
  const isAll = scope.more.length + scope.rest.length === 0;
  const wantedInput = makePlanInput(state, scope, { part: 'wanted', experience });
  const wanted = isAll ? all : planToDate(wantedInput);
  return presentPlan(state, scope, { wanted, all, cuts: [] });
}
