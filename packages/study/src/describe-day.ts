import { toIsoDate } from './iso-date.ts';
import { orderByRisk } from './list-candidates.ts';
import type { PlanState } from './make-plan-state.ts';
import { type PlanItem, soonFirst } from './plan-item.ts';
import type { Picked } from './room-on.ts';
import type { DayPlan } from './plan-types.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

/** The day as it is told: reviews most at risk first, then what is new, what was to come soon before the rest in the order given, then readings. */
export function describeDay(state: PlanState, day: number, picked: Picked): DayPlan {
  const reviewed = orderByRisk(state, day, picked.reviewed);
  const met = picked.met.toSorted((a, b) => soonFirst(a, b) || a.place - b.place);
  const lastOn = state.endOn - 1;
  const isDue = ({ dueOn }: PlanItem): boolean => (state.hasDate ? Math.min(dueOn, lastOn) : dueOn) <= day;
  const due = state.items.filter((item) => item.isMet && !item.isAside && item.lastOn < day && isDue(item));
  const chosen = new Set(reviewed);
  const waiting = due.filter((item) => !chosen.has(item));
  const [reviewMinutes, newMinutes, readingMinutes] = [
    sum(reviewed.map((item) => item.reviewMinutes)),
    sum(met.map((item) => item.minutes)),
    sum(picked.readings.map((reading) => reading.minutes)),
  ];
  const rehearsalMinutes = state.rehearsals.byDay.get(day) ?? 0;
  return {
    on: toIsoDate(day),
    capMinutes: state.given[day - state.today] ?? 0,
    plannedMinutes: reviewMinutes + newMinutes + readingMinutes + rehearsalMinutes,
    reviewIds: idsOf(reviewed),
    reviewMinutes,
    newIds: idsOf(met),
    newMinutes,
    readingIds: idsOf(picked.readings),
    readingMinutes,
    rehearsalMinutes,
    dueCount: due.length,
    waitingCount: waiting.length,
    waitingMinutes: sum(waiting.map((item) => item.reviewMinutes)),
  };
}
