import { chooseMustMeet, type Pending } from './choose-must-meet.ts';
import { listCandidates } from './list-candidates.ts';
import type { PlanItem, PlanState } from './make-plan-state.ts';
import type { Sizes } from './pack-questions.ts';
import { pickReadings } from './pick-readings.ts';
import { pickWithoutDate } from './pick-without-date.ts';
import { type Picked, type Room, roomOn, unmetOf } from './room-on.ts';

/** The questions that make up the lengths, the first in order of each. */
function takeSizes(unmet: readonly PlanItem[], sizes: Sizes): PlanItem[] {
  const left = new Map(sizes);
  return unmet.filter(({ minutes }) => {
    const count = left.get(minutes) ?? 0;
    if (count > 0) left.set(minutes, count - 1);
    return count > 0;
  });
}

/** Goes down the candidates, the best use of a minute first, and takes what still has room. */
function fill(picked: Picked, { state, day, room, mayMeet }: { state: PlanState; day: number; room: Room; mayMeet: boolean }): Picked {
  const taken = new Set(picked.met);
  for (const { item, isReview, minutes } of listCandidates(state, day)) {
    const isOpen = isReview ? room.reviews > 0 : mayMeet && !taken.has(item);
    if (!isOpen || minutes > room.minutes) continue;
    room.minutes -= minutes;
    if (isReview) room.reviews -= 1;
    (isReview ? picked.reviewed : picked.met).push(item);
  }
  return picked;
}

function attempt(state: PlanState, day: number, { must, mayMeet }: { must: PlanItem[] | null; mayMeet: boolean }): Picked {
  const room = roomOn(state, day);
  for (const { minutes } of must ?? []) room.minutes -= minutes;
  const readings = must ? pickReadings(state, day, room) : [];
  const picked = fill({ met: [...(must ?? [])], reviewed: [], readings }, { state, day, room, mayMeet });
  if (!must) picked.readings.push(...pickReadings(state, day, room));
  return picked;
}

function canStillMeetAll(unmet: readonly PlanItem[], picked: Picked, laterDays: readonly number[]): boolean {
  const met = new Set(picked.met);
  const [todayMinutes = 0, ...rest] = laterDays;
  return chooseMustMeet({ unmet: unmet.filter((item) => !met.has(item)), todayMinutes, laterDays: rest }) !== null;
}

/**
 * One day's work toward the date. First come the new questions that cannot wait if all are to be met; then whatever raises
 * expected recall on the date most a minute, new or not. What was added must leave the rest its room: where the packing of
 * what is left comes out worse for it, nothing new is added.
 */
export function pickDay(state: PlanState, day: number): Picked {
  if (!state.hasDate) return pickWithoutDate(state, day);
  const unmet = unmetOf(state);
  const laterDays = state.caps.slice(day - state.today + 1);
  const pending: Pending = { unmet, todayMinutes: roomOn(state, day).minutes, laterDays };
  const must = chooseMustMeet(pending);
  if (!must) return attempt(state, day, { must: null, mayMeet: true });
  const first = takeSizes(unmet, must);
  for (const mayMeet of [true, false]) {
    const picked = attempt(state, day, { must: first, mayMeet });
    if (canStillMeetAll(unmet, picked, laterDays)) return picked;
  }
  return attempt(state, day, { must: takeSizes(unmet, chooseMustMeet(pending, true) ?? must), mayMeet: false });
}
