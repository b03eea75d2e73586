import type { Plan, PlanInput } from '@whetstone/study/plan-types';
import { planToDate } from '@whetstone/study/plan-to-date';
import type { Reads } from '../../deps.ts';
import { type Scope, chooseScope } from './choose-scope.ts';
import { type Experience, makePlanInput } from './make-plan-input.ts';
import { type StudyState, type StudyWish, readStudyState } from './read-study-state.ts';

/** More cards than any bank has questions. */
const ALL = 100_000;

/** A plan with all that it was made from. */
export interface StudyPlan {
  state: StudyState;
  scope: Scope;
  /** for what is wanted on the date alone: what the date asks for, and whether it fits */
  wanted: Plan;
  wantedInput: PlanInput;
  /** with everything else that is studied beside it: what the days hold */
  all: Plan;
}

/** The plan that follows from what a person wants, or might want, and from what they have studied. */
export async function planStudy(deps: Reads, personId: string, { wish, experience }: { wish: StudyWish; experience: Experience }): Promise<StudyPlan> {
  const state = await readStudyState(deps, personId, { wish, most: ALL });
  const scope = chooseScope(state);
  const all = planToDate(makePlanInput(state, scope, { part: 'all', experience }));
  const wantedInput = makePlanInput(state, scope, { part: 'wanted', experience });
  const isAll = scope.more.length + scope.rest.length === 0;
  return { state, scope, all, wantedInput, wanted: isAll ? all : planToDate(wantedInput) };
}
