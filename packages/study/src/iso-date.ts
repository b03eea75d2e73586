import type { IsoDate } from './study-types.ts';

const DAY_MS = 86_400_000;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The days since 1970-01-01: whole dates, in which no change of the clocks can move anything.
 * @throws RangeError when the text is no date of the form YYYY-MM-DD
 */
export function toDayNumber(date: IsoDate): number {
  const ms = ISO_DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`"${date}" is no date of the form YYYY-MM-DD`);
  return ms / DAY_MS;
}

export const toIsoDate = (dayNumber: number): IsoDate => new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);

export const addDays = (date: IsoDate, days: number): IsoDate => toIsoDate(toDayNumber(date) + days);

/** Whole days from the first date to the second; negative when the second is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => toDayNumber(to) - toDayNumber(from);

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7;
