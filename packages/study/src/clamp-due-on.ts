import { addDays } from './iso-date.ts';
import type { IsoDate } from './study-types.ts';

/**
 * The date on which a review is due, held to the day before the interview. It is applied when a due date is read and
 * never stored: a date that is moved then moves it too.
 * @param targetOn the date of the interview; null without one. A date that has come or gone holds nothing.
 */
export function clampDueOn(dueOn: IsoDate, targetOn: IsoDate | null, today: IsoDate): IsoDate {
  if (targetOn === null || targetOn <= today) return dueOn;
  const lastOn = addDays(targetOn, -1);
  return dueOn < lastOn ? dueOn : lastOn;
}
