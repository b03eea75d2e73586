import { toDayNumber, weekdayOf } from './iso-date.ts';
import type { IsoDate } from './study-types.ts';

/** Minutes studied in the week of today, from Monday, rounded once for the whole week. */
export function weekMinutes(days: readonly { on: IsoDate; durationMs: number }[], today: IsoDate): number {
  const now = toDayNumber(today);
  const monday = now - weekdayOf(now);
  let ms = 0;
  for (const { on, durationMs } of days) {
    const day = toDayNumber(on);
    if (day >= monday && day <= now) ms += durationMs;
  }
  return Math.round(ms / 60_000);
}
