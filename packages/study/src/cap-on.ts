import { toIsoDate, weekdayOf } from './iso-date.ts';
import type { TimeGiven } from './plan-types.ts';

/** The minutes that a person gives a day: those of its weekday, none when it is off. */
export function capOn(time: Pick<TimeGiven, 'weekdayMinutes' | 'daysOff'>, dayNumber: number): number {
  return time.daysOff.includes(toIsoDate(dayNumber)) ? 0 : (time.weekdayMinutes[weekdayOf(dayNumber)] ?? 0);
}
