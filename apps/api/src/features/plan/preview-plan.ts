import type { PlanView, TargetBody } from '@whetstone/contracts/study-plan';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { PreferencesChange } from '../targets/change-study-preferences.ts';
import { checkTarget } from '../targets/check-target.ts';
import { describeGuide } from '../targets/describe-guide.ts';
import type { Preferences } from '../targets/read-preferences.ts';
import type { Target } from '../targets/read-targets.ts';
import { planStudy } from './plan-study.ts';
import { presentPlan } from './present-plan.ts';
import { readExperience } from './read-experience.ts';
import type { StudyWish } from './read-study-state.ts';
import { readStudyWish } from './read-study-wish.ts';

type TargetChange = TargetBody & { id: string };

interface Change {
  preferences?: PreferencesChange | undefined;
  target?: TargetChange | undefined;
}

function changePreferences(preferences: Preferences, change: PreferencesChange = {}): Preferences {
  const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...preferences, ...named };
}

/** The target as it would be. @throws DomainError invalid_request as putTarget does */
async function toTarget({ db }: Pick<Deps, 'db'>, { id, ...body }: TargetChange): Promise<Target> {
  const { guideId } = await checkTarget(db, body);
  const { stages, ...guide } = await describeGuide(db, guideId);
  const dates = new Map(body.stages.map(({ stage, on }) => [stage, on]));
  return { id, guide, stages: stages.map(({ slug, name }) => ({ slug, name, on: dates.get(slug) ?? null })), leftOut: body.leftOut };
}

function changeTargets(targets: Target[], changed: Target): Target[] {
  const isThere = targets.some(({ id }) => id === changed.id);
  return isThere ? targets.map((target) => (target.id === changed.id ? changed : target)) : [...targets, changed];
}

async function applyChange(deps: Pick<Deps, 'db'>, wish: StudyWish, { preferences, target }: Change): Promise<StudyWish> {
  return {
    preferences: changePreferences(wish.preferences, preferences),
    targets: target === undefined ? wish.targets : changeTargets(wish.targets, await toTarget(deps, target)),
  };
}

/**
 * What a change would do to the actor's plan. Nothing is written.
 * @throws DomainError invalid_request for a guide, stage or area that there is not
 */
export async function previewPlan(deps: Pick<Deps, 'db'>, { personId }: Actor, change: Change): Promise<{ before: PlanView; after: PlanView }> {
  const [wish, experience] = await Promise.all([readStudyWish(deps.db, personId), readExperience(deps.db, personId)]);
  const changed = await applyChange(deps, wish, change);
  const planFor = async (one: StudyWish): Promise<PlanView> => presentPlan(await planStudy(deps, personId, { wish: one, experience }));
  return { before: await planFor(wish), after: await planFor(changed) };
}
