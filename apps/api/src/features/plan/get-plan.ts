import type { PlanView } from '@whetstone/contracts/study-plan';
import type { Actor } from '../../actor.ts';
import type { Reads } from '../../deps.ts';
import { planStudy } from './plan-study.ts';
import { presentPlan } from './present-plan.ts';
import { readExperience } from './read-experience.ts';
import { readStudyWish } from './read-study-wish.ts';

/** The actor's plan to the next date. */
export async function getPlan(deps: Reads, { personId }: Pick<Actor, 'personId'>): Promise<PlanView> {
  const [wish, experience] = await Promise.all([readStudyWish(deps.db, personId), readExperience(deps.db, personId)]);
  return presentPlan(await planStudy(deps, personId, { wish, experience }));
}
