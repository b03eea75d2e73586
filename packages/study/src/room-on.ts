import type { PlanState } from './make-plan-state.ts';
import { type PlanItem, soonFirst } from './plan-item.ts';
import type { PlanReading } from './plan-types.ts';

/** What was picked for a day, in no order. */
export interface Picked {
  met: PlanItem[];
  reviewed: PlanItem[];
  readings: PlanReading[];
}

/** The minutes and reviews that are left of a day. */
export interface Room {
  minutes: number;
  reviews: number;
}

export function roomOn(state: PlanState, day: number): Room {
  const done = day === state.today ? state.done : { minutes: 0, reviews: 0 };
  return {
    minutes: Math.max(0, (state.caps[day - state.today] ?? 0) - done.minutes),
    reviews: Math.max(0, state.reviewCap - done.reviews),
  };
}

/** What is not met yet, in the order in which it is to be. */
export const unmetOf = (state: PlanState): PlanItem[] => state.items.filter(({ isMet, isAside }) => !isMet && !isAside).toSorted(soonFirst);
