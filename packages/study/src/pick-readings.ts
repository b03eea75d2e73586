import type { PlanState } from './make-plan-state.ts';
import type { PlanReading } from './plan-types.ts';

/**
 * Readings are spread evenly over the days that are left, in their order, as far as they fit; they take no more than
 * half of what is left of a day, since they do not raise recall by themselves.
 * @param room is reduced by what was picked
 */
export function pickReadings(state: PlanState, day: number, room: { minutes: number }): PlanReading[] {
  const daysLeft = state.caps.slice(day - state.today).filter((minutes) => minutes > 0).length;
  const most = Math.ceil(state.readings.length / Math.max(1, daysLeft));
  const free = room.minutes;
  const picked: PlanReading[] = [];
  for (const reading of state.readings.slice(0, most)) {
    const spent = free - room.minutes;
    if (reading.minutes > room.minutes || (spent > 0 && spent + reading.minutes > free / 2)) break;
    picked.push(reading);
    room.minutes -= reading.minutes;
  }
  return picked;
}
