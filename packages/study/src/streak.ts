import { toDayNumber } from './iso-date.ts';
import type { IsoDate } from './study-types.ts';

const DAYS_FOR_A_FREEZE = 7;
const MOST_FREEZES = 2;

export interface Streak {
  /** days studied in a row, those bridged by a freeze not counted */
  days: number;
  freezesLeft: number;
  /** whether the streak stands today by a freeze used yesterday or before, today being not studied yet */
  isFrozenToday: boolean;
}

/**
 * Days in a row on which something was studied, by the dates that were written down then. Seven studied days earn a
 * freeze, of which at most two are held; a missed day uses one, and without one the streak ends. Today does not count as
 * missed before it is over.
 * @param studiedOn dates in any order, also more than once
 */
export function streakOn(studiedOn: readonly IsoDate[], today: IsoDate): Streak {
  const now = toDayNumber(today);
  const studied = [...new Set(studiedOn.map(toDayNumber))].filter((day) => day <= now).toSorted((a, b) => a - b);
  let [days, freezes, sinceFreeze, last] = [0, 0, 0, studied[0] ?? now];
  const bridge = (until: number): boolean => {
    const missed = Math.max(0, until - last - 1);
    if (missed > freezes) [days, freezes, sinceFreeze] = [0, 0, 0];
    else freezes -= missed;
    return missed > 0 && days > 0;
  };
  for (const day of studied) {
    bridge(day);
    days += 1;
    sinceFreeze += 1;
    last = day;
    if (sinceFreeze < DAYS_FOR_A_FREEZE) continue;
    sinceFreeze = 0;
    freezes = Math.min(MOST_FREEZES, freezes + 1);
  }
  const isFrozenToday = bridge(now);
  return { days, freezesLeft: freezes, isFrozenToday };
}
