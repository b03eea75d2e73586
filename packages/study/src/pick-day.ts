import { chooseGoal, type Goal } from './choose-goal.ts';
import { canMeetAll, chooseMustMeet } from './choose-must-meet.ts';
import { expectFirstAnswer } from './expect-answer.ts';
import { type Candidate, listCandidates } from './list-candidates.ts';
import type { PlanState } from './make-plan-state.ts';
import { type PlanItem, soonFirst } from './plan-item.ts';
import { minutesOf, type Sizes } from './pack-questions.ts';
import { pickReadings } from './pick-readings.ts';
import { pickWithoutDate } from './pick-without-date.ts';
import { type Picked, roomOn } from './room-on.ts';

/** The questions that make up the lengths, the first in order of each. */
function takeSizes(unmet: readonly PlanItem[], sizes: Sizes): PlanItem[] {
  const left = new Map(sizes);
  return unmet.filter(({ minutes }) => {
    const count = left.get(minutes) ?? 0;
    if (count > 0) left.set(minutes, count - 1);
    return count > 0;
  });
}

/** Questions in their order until they take so many minutes. */
function takeMinutes(ordered: readonly PlanItem[], need: number, room: number): PlanItem[] {
  let spent = 0;
  return ordered.filter(({ minutes }) => {
    if (spent >= need || spent + minutes > room) return false;
    spent += minutes;
    return true;
  });
}

/**
 * Today's part of the new questions, were they spread as the minutes are, so that reviews do not push them to the end.
 * What was met today counts as part of it, or the rest of the day would change with everything that is done.
 */
function paceOf({ state, day }: Pick<Day, 'state' | 'day'>, goal: readonly PlanItem[]): number {
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const met = day === state.today ? state.done.newMinutes : 0;
  const caps = state.caps.slice(day - state.today);
  const all = sum(caps);
  return all > 0 ? ((caps[0] ?? 0) * (met + sum(goal.map(({ minutes }) => minutes)))) / all - met : 0;
}

interface Day {
  state: PlanState;
  day: number;
  reviews: readonly Candidate[];
  /** what may be met today, in the order in which to go */
  ordered: readonly PlanItem[];
}

/** What is left after what must be met goes down both lists, always to the better use of a minute, and takes what has room. */
function fill({ state, day, reviews, ordered }: Day, must: readonly PlanItem[], mayMeet: boolean): Picked {
  const room = roomOn(state, day);
  for (const { minutes } of must) room.minutes -= minutes;
  const readings = pickReadings(state, day, room);
  const taken = new Set(must);
  const more = mayMeet ? ordered.filter((item) => !taken.has(item)) : [];
  const mean = more.reduce((sum, { minutes }) => sum + minutes, 0) / Math.max(1, more.length);
  const worth = expectFirstAnswer(state.memory, state.odds, state.endOn - day).recall / Math.max(1, mean);
  const better = reviews.filter((review) => review.worth > worth);
  const uses = [
    ...better.map((use) => ({ ...use, isReview: true })),
    ...more.map((item) => ({ item, minutes: item.minutes, isReview: false })),
    ...reviews.slice(better.length).map((use) => ({ ...use, isReview: true })),
  ];
  const picked: Picked = { met: [...must], reviewed: [], readings };
  for (const { item, minutes, isReview } of uses) {
    if (minutes > room.minutes || (isReview && room.reviews <= 0)) continue;
    room.minutes -= minutes;
    if (isReview) room.reviews -= 1;
    (isReview ? picked.reviewed : picked.met).push(item);
  }
  return picked;
}

function leavesRoom(goal: Goal, picked: Picked, laterDays: readonly number[]): boolean {
  const met = new Set(picked.met);
  return canMeetAll(
    goal.items.filter((item) => !met.has(item)),
    laterDays,
  );
}

/**
 * One day's work toward the date. First come new questions: their part of the minutes, and what cannot wait if all are to be met;
 * then whatever raises expected recall on the date most a minute, new or not. After what is to come soon the longest go first, so that the many short
 * ones are fresh on the date. What was picked must leave the rest its room: where the packing of the rest comes out
 * worse, exactly those are met that had no room later.
 */
export function pickDay(state: PlanState, day: number): Picked {
  if (!state.hasDate) return pickWithoutDate(state, day);
  const reviews = listCandidates(state, day);
  const goal = chooseGoal(state, day, reviews);
  const laterDays = state.caps.slice(day - state.today + 1);
  const todayMinutes = roomOn(state, day).minutes;
  const ordered = goal.items.toSorted((a, b) => soonFirst(a, b) || b.minutes - a.minutes || a.place - b.place);
  const must = chooseMustMeet({ unmet: goal.items, todayMinutes, laterDays }) ?? new Map();
  const need = Math.max(minutesOf(must), paceOf({ state, day }, goal.items));
  const today: Day = { state, day, reviews, ordered };
  const tries: [PlanItem[], boolean][] = [
    [takeMinutes(ordered, need, todayMinutes), true],
    [takeMinutes(ordered, need, todayMinutes), false],
    [takeSizes(goal.items, must), true],
    [takeSizes(goal.items, must), false],
  ];
  for (const [first, mayMeet] of tries) {
    const picked = fill(today, first, mayMeet);
    if (leavesRoom(goal, picked, laterDays)) return picked;
  }
  const latest = chooseMustMeet({ unmet: goal.items, todayMinutes, laterDays }, true) ?? must;
  return fill(today, takeSizes(goal.items, latest), false);
}
