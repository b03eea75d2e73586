import { expectFirstAnswer, expectReview } from './expect-answer.ts';
import type { PlanState } from './make-plan-state.ts';
import type { Picked } from './room-on.ts';

/** Moves the plan past a day: what was picked is done, with what is expected to come of it. */
export function expectDay(state: PlanState, day: number, picked: Picked): void {
  const { memory, odds, endOn } = state;
  const days = endOn - day;
  const dueAfter = (stability: number): number => day + Math.max(1, Math.round(stability));
  for (const item of picked.reviewed) {
    const { stability, difficulty } = expectReview(memory, odds, { state: item, elapsedDays: day - item.lastOn, days });
    Object.assign(item, { stability, difficulty, lastOn: day, dueOn: dueAfter(stability) });
  }
  const first = expectFirstAnswer(memory, odds, days);
  for (const item of picked.met) {
    Object.assign(item, { isMet: true, stability: first.stability, difficulty: first.difficulty, lastOn: day, dueOn: dueAfter(first.stability) });
  }
  const read = new Set(picked.readings);
  if (read.size > 0) state.readings = state.readings.filter((reading) => !read.has(reading));
}
