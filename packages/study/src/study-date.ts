import { toDayNumber, toIsoDate } from './iso-date.ts';
import type { IsoDate } from './study-types.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}

/**
 * The date on which something was studied, by the person's own calendar: what happens before their day ends still
 * belongs to the day before. It goes by the clock on the wall, so a day on which the clocks change has one date like any other.
 * @param dayEndsAtMinutes minutes after midnight at which the person's day ends, 0 to 1439
 * @throws RangeError when the time zone is unknown or the minutes are out of range
 */
export function studyDate(instant: Date, timeZone: string, dayEndsAtMinutes: number): IsoDate {
  if (!Number.isInteger(dayEndsAtMinutes) || dayEndsAtMinutes < 0 || dayEndsAtMinutes >= 1440) {
    throw new RangeError(`a day cannot end ${dayEndsAtMinutes} minutes after midnight`);
  }
  const parts: Record<string, string> = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const dayNumber = toDayNumber(`${parts['year']}-${parts['month']}-${parts['day']}`);
  const minutes = Number(parts['hour']) * 60 + Number(parts['minute']);
  return toIsoDate(minutes < dayEndsAtMinutes ? dayNumber - 1 : dayNumber);
}
