import { describeDay } from './describe-day.ts';
import { expectDay } from './expect-day.ts';
import { goOnAfter } from './go-on-after.ts';
import { toIsoDate } from './iso-date.ts';
import { makePlanState, type PlanState } from './make-plan-state.ts';
import { likelyMean, recallsOn } from './mean-recall.ts';
import { pickDay } from './pick-day.ts';
import type { DayPlan, Plan, PlanInput } from './plan-types.ts';

type Days = Pick<Plan, 'days' | 'recallByDay'>;

function goThroughDays(state: PlanState, evidence: number): Days {
  const days: DayPlan[] = [];
  const recallByDay: Plan['recallByDay'] = [];
  for (let day = state.today; day < state.endOn; day += 1) {
    recallByDay.push({ on: toIsoDate(day), recall: likelyMean(recallsOn(state, day), evidence) });
    const picked = pickDay(state, day);
    days.push(describeDay(state, day, picked));
    expectDay(state, day, picked);
  }
  recallByDay.push({ on: toIsoDate(state.endOn), recall: likelyMean(recallsOn(state, state.endOn), evidence) });
  return { days, recallByDay };
}

const sumOf = (days: readonly DayPlan[], key: 'capMinutes' | 'reviewMinutes' | 'newMinutes' | 'rehearsalMinutes'): number =>
  days.reduce((sum, day) => sum + day[key], 0);

/**
 * The plan to the date, or for 28 days without one: each day is picked as `planDay` picks today, and then taken as done
 * with what is to be expected of it, on average, by FSRS-6 and the odds of grades. Pure: the same input, the same plan.
 * @throws RangeError when a date is not of the form YYYY-MM-DD, or weights are not 21
 */
export function planToDate(input: PlanInput): Plan {
  const state = makePlanState(input);
  const metBefore = state.items.filter(({ isMet }) => isMet).length;
  const { days, recallByDay } = goThroughDays(state, input.evidence ?? 0);
  const unmet = state.items.filter(({ isMet, isAside }) => !isMet && !isAside);
  const recalls = recallsOn(state, state.endOn);
  const [first] = days;
  const lastNew = days.findLast(({ newIds }) => newIds.length > 0);
  const daysAfter = goOnAfter(state, input); // moves the state: all that is told of the date is known by now
  return {
    days,
    daysAfter,
    questionCount: state.items.length,
    metCount: metBefore,
    rehearsalsLeftOut: state.rehearsals.leftOut,
    neededMinutes: (['newMinutes', 'reviewMinutes', 'rehearsalMinutes'] as const).reduce(
      (sum, key) => sum + sumOf(days, key),
      unmet.reduce((sum, { minutes }) => sum + minutes, 0),
    ),
    availableMinutes: sumOf(days, 'capMinutes'),
    isFeasible: unmet.length === 0,
    allMetOn: unmet.length > 0 ? null : (lastNew?.on ?? input.today),
    unmetIds: unmet.map(({ id }) => id),
    recall: likelyMean(recalls, input.evidence ?? 0),
    recallByDay,
    recallByQuestion: new Map(state.items.map(({ id }, index) => [id, recalls[index] ?? 0])),
    backlog: { count: first?.waitingCount ?? 0, minutes: first?.waitingMinutes ?? 0 },
  };
}
