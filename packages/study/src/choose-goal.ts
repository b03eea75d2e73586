import { canMeetAll } from './choose-must-meet.ts';
import { expectFirstAnswer, expectReview } from './expect-answer.ts';
import type { Candidate } from './list-candidates.ts';
import type { PlanState } from './make-plan-state.ts';
import { type PlanItem, soonFirst } from './plan-item.ts';
import { roomOn, unmetOf } from './room-on.ts';

/** The questions that are to be met before the date. */
export interface Goal {
  items: PlanItem[];
  /** whether that is all of them */
  isAll: boolean;
}

/** What a question that is met half-way to the date brings by itself, and what one review of it adds when a fifth of the time is left. */
function expectBundle(state: PlanState, daysLeft: number): { met: number; reviewed: number } {
  const [half, late] = [Math.max(1, Math.round(daysLeft / 2)), Math.max(1, Math.round(daysLeft / 5))];
  const first = expectFirstAnswer(state.memory, state.odds, half);
  if (half === late) return { met: first.recall, reviewed: 0 };
  const review = expectReview(state.memory, state.odds, { state: first, elapsedDays: half - late, days: late });
  return { met: first.recall, reviewed: Math.max(0, review.recall - first.recall) };
}

interface Use {
  item: PlanItem | null;
  minutes: number;
  worth: number;
}

/** A first answer, and a review after it: as one use where the review is what makes it worth its time. */
function usesOf(item: PlanItem, { met, reviewed }: { met: number; reviewed: number }): Use[] {
  const [first, later] = [met / item.minutes, reviewed / item.reviewMinutes];
  // what is to come soon is weighed against nothing
  const worthOf = (worth: number): number => (item.isSoon ? Number.POSITIVE_INFINITY : worth);
  if (later <= first) {
    return [
      { item, minutes: item.minutes, worth: worthOf(first) },
      { item: null, minutes: item.reviewMinutes, worth: later },
    ];
  }
  const minutes = item.minutes + item.reviewMinutes;
  return [{ item, minutes, worth: worthOf((met + reviewed) / minutes) }];
}

/** Where not all can be met: what is worth its time before all other uses, reviews among them, fill the days. */
function chooseByWorth(state: PlanState, day: number, { unmet, reviews }: { unmet: readonly PlanItem[]; reviews: readonly Candidate[] }): PlanItem[] {
  const bundle = expectBundle(state, state.endOn - day);
  const uses: Use[] = [...unmet.flatMap((item) => usesOf(item, bundle)), ...reviews.map(({ minutes, worth }) => ({ item: null, minutes, worth }))];
  let left = roomOn(state, day).minutes;
  for (const minutes of state.caps.slice(day - state.today + 1)) left += minutes;
  const chosen: PlanItem[] = [];
  for (const { item, minutes } of uses.toSorted((a, b) => b.worth - a.worth || (a.item?.place ?? 0) - (b.item?.place ?? 0))) {
    if (minutes > left) continue;
    left -= minutes;
    if (item) chosen.push(item);
  }
  return chosen;
}

/** All unmet questions when they fit before the date; else those that are worth their time, the shortest before the long. */
export function chooseGoal(state: PlanState, day: number, reviews: readonly Candidate[]): Goal {
  const unmet = unmetOf(state);
  const days = [roomOn(state, day).minutes, ...state.caps.slice(day - state.today + 1)];
  if (canMeetAll(unmet, days)) return { items: unmet, isAll: true };
  const items = chooseByWorth(state, day, { unmet, reviews }).toSorted((a, b) => soonFirst(a, b) || a.minutes - b.minutes || a.place - b.place);
  while (items.length > 0 && !canMeetAll(items, days)) items.pop();
  return { items, isAll: false };
}
