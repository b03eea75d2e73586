import { listReviewable, orderByRisk } from './list-candidates.ts';
import type { PlanState } from './make-plan-state.ts';
import type { PlanItem } from './plan-item.ts';
import { type Picked, type Room, roomOn, unmetOf } from './room-on.ts';
import { pickReadings } from './pick-readings.ts';

/** Half of a day is kept for new questions while there are any, or what the first of them takes where that is more, less what was met that day. */
function keptForNew(state: PlanState, day: number, unmet: readonly PlanItem[]): number {
  const cap = state.caps[day - state.today] ?? 0;
  const first = unmet.find((item) => item.minutes <= cap);
  if (!first) return 0;
  const met = day === state.today ? state.done.newMinutes : 0;
  let all = 0;
  for (const item of unmet) all += item.minutes;
  return Math.max(0, Math.min(all, Math.max(first.minutes, cap / 2) - met));
}

/** Takes what has room, in the order given. */
function take(items: readonly PlanItem[], room: Room, { isReview, kept }: { isReview: boolean; kept: number }): PlanItem[] {
  const taken: PlanItem[] = [];
  for (const item of items) {
    const minutes = isReview ? item.reviewMinutes : item.minutes;
    if (minutes > room.minutes - kept || (isReview && room.reviews <= 0)) continue;
    room.minutes -= minutes;
    if (isReview) room.reviews -= 1;
    taken.push(item);
  }
  return taken;
}

/** One day's work without a date: what is due, most at risk first, and new questions in their order, neither starving the other. */
export function pickWithoutDate(state: PlanState, day: number): Picked {
  const room = roomOn(state, day);
  const due = orderByRisk(
    state,
    day,
    listReviewable(state, day).filter(({ dueOn }) => dueOn <= day),
  );
  const unmet = unmetOf(state);
  const reviewed = take(due, room, { isReview: true, kept: keptForNew(state, day, unmet) });
  const readings = pickReadings(state, day, room);
  const met = take(unmet, room, { isReview: false, kept: 0 });
  const more = take(due.slice(reviewed.length), room, { isReview: true, kept: 0 });
  return { met, reviewed: [...reviewed, ...more], readings };
}
