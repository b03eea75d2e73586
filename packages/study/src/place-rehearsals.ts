import { canMeetAll } from './choose-must-meet.ts';
import type { PlanItem } from './plan-item.ts';
import type { Rehearsals } from './plan-types.ts';
import { toDayNumber } from './iso-date.ts';
import { DAYS_AROUND_REHEARSAL } from './plan-settings.ts';

/** A rehearsal lies as near as it can to so many days before the date: the last leaves a day for what it shows to be missing, and each other lies a week before the next. */
const DAYS_BEFORE = [2, 9, 16];
/** A rehearsal is shorter where a day has less time, but no shorter than this. */
const LEAST_MINUTES = 15;

export interface RehearsalCalendar {
  today: number;
  endOn: number;
  /** minutes of each day from today on */
  caps: readonly number[];
  /** minutes that today has seen already */
  doneMinutes: number;
  /** of first answers, as long as their questions are said to take; of those that are met, some today */
  metMinutes: number;
  metTodayMinutes: number;
  unmet: readonly Pick<PlanItem, 'minutes'>[];
}

export interface PlacedRehearsals {
  /** minutes of a rehearsal by its day */
  byDay: ReadonlyMap<number, number>;
  /** those that have no room: the questions come first */
  leftOut: number;
}

/** A rehearsal but the last makes sense once so many of the questions are met; by when they are all met, as a part of the time. */
const [LEAST_MET, ALL_MET_BY] = [0.5, 0.8];

/** The part of the questions that is met before a day, were they met at an even pace; what today has seen does not change it, or today would change as one goes. */
function partMetBefore({ today, endOn, metMinutes, metTodayMinutes, unmet }: RehearsalCalendar, day: number): number {
  const coming = Math.min(1, (day - today) / (ALL_MET_BY * (endOn - today)));
  const met = Math.max(0, metMinutes - metTodayMinutes);
  const all = metMinutes + unmet.reduce((sum, { minutes }) => sum + minutes, 0);
  return all === 0 ? 1 : (met + (all - met) * coming) / all;
}

/** The days of each window that is not over, the nearest to its middle first; none for a window in which one was done. */
function openWindows(calendar: RehearsalCalendar, doneOn: readonly number[]): number[][] {
  const { today, endOn } = calendar;
  return DAYS_BEFORE.flatMap((before, place) => {
    const middle = endOn - before;
    if (middle + DAYS_AROUND_REHEARSAL < today) return [];
    const days = Array.from({ length: 2 * DAYS_AROUND_REHEARSAL + 1 }, (_, index) => middle - DAYS_AROUND_REHEARSAL + index);
    if (days.some((day) => doneOn.includes(day))) return [];
    const open = days.filter((day) => day >= today && day < endOn && (place === 0 || partMetBefore(calendar, day) >= LEAST_MET));
    return open.length === 0 ? [] : [open.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b)];
  });
}

/** Whether all questions that have room on any day keep it. */
function canStillMeet(unmet: RehearsalCalendar['unmet'], { before, after }: { before: readonly number[]; after: readonly number[] }): boolean {
  const [most, left] = [Math.max(...before), Math.max(...after)];
  const fitting = unmet.filter(({ minutes }) => minutes <= most);
  return fitting.every(({ minutes }) => minutes <= left) && canMeetAll(fitting, after);
}

/**
 * Places rehearsals before the date, the last one first. They take the time of reviews and never that of first answers: one is
 * placed only where all questions can still be met. Time: a handful of packings, whatever the number of days.
 */
export function placeRehearsals(calendar: RehearsalCalendar, { minutes, doneOn }: Rehearsals): PlacedRehearsals {
  const { today, caps, doneMinutes, unmet } = calendar;
  const rooms = caps.map((cap, index) => (index === 0 ? Math.max(0, cap - doneMinutes) : cap));
  const byDay = new Map<number, number>();
  let leftOut = 0;
  for (const days of openWindows(calendar, doneOn.map(toDayNumber))) {
    const day = days.find((one) => (rooms[one - today] ?? 0) >= LEAST_MINUTES);
    const room = day === undefined ? 0 : (rooms[day - today] ?? 0);
    const taken = Math.min(minutes, room);
    if (day === undefined || !canStillMeet(unmet, { before: rooms, after: rooms.with(day - today, room - taken) })) {
      leftOut += 1;
      continue;
    }
    byDay.set(day, taken);
    rooms[day - today] = room - taken;
  }
  return { byDay, leftOut };
}
