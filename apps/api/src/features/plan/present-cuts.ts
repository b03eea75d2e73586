import type { PlanCut } from '@whetstone/contracts/study-plan';
import { planCuts } from '@whetstone/study/plan-cuts';
import type { Scope } from './choose-scope.ts';
import type { StudyPlan } from './plan-study.ts';

/** The areas of what is wanted, by slug. */
const areasOf = ({ wanted }: Scope) => new Map(wanted.map(({ question: { area } }) => [area.slug, area]));

/** What would make the work fit before the date; nothing where it does. */
export function presentCuts({ scope, wanted, wantedInput }: Pick<StudyPlan, 'scope' | 'wanted' | 'wantedInput'>): PlanCut[] {
  if (wanted.isFeasible) return [];
  const areas = areasOf(scope);
  return planCuts(wantedInput).map(({ kind, areas: slugs, addedMinutesADay, on, neededMinutes, availableMinutes, recall }) => ({
    kind,
    areas: slugs.flatMap((slug) => areas.get(slug) ?? []),
    addedMinutesADay,
    on,
    neededMinutes,
    availableMinutes,
    recall,
  }));
}
