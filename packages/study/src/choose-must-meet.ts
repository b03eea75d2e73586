import { countSizes, minutesOf, packQuestions, type Sizes } from './pack-questions.ts';

/** Unmet questions, and the minutes of the days in which they can be met. */
export interface Pending {
  unmet: readonly { minutes: number }[];
  /** what is left of today */
  todayMinutes: number;
  /** the days after today, in their order */
  laterDays: readonly number[];
}

const MOST_DAYS_LEFT = 7;
const PART_LEFT = 0.2;

/** How many days before the date all shall be met: a fifth of the time, at most a week; less where that does not fit. */
function marginsFor(daysLeft: number): number[] {
  const most = Math.min(MOST_DAYS_LEFT, Math.ceil(daysLeft * PART_LEFT));
  return [...new Set([most, Math.floor(most / 2), 0])];
}

/** Today comes last, so what falls to it has no room later; the rest keeps its place when today is over. */
function packBeforeToday(sizes: Sizes, laterDays: readonly number[]): Sizes {
  return packQuestions(sizes, laterDays.toReversed());
}

const withoutMargin = (laterDays: readonly number[], margin: number): readonly number[] => laterDays.slice(0, Math.max(0, laterDays.length - margin));

/**
 * How many questions of each length have to be met today, so that all are met before the date with some days left.
 * When exactly those are met, the same holds tomorrow: the later days keep what was packed into them. What is longer than
 * any day does not count, or one such question would leave the rest without a pace.
 * @param isLatest without days left: only what cannot wait at all
 * @returns null when they cannot all be met
 */
export function chooseMustMeet({ unmet, todayMinutes, laterDays }: Pending, isLatest = false): Sizes | null {
  const longest = Math.max(todayMinutes, ...laterDays);
  const sizes = countSizes(unmet.filter(({ minutes }) => minutes <= longest));
  for (const margin of isLatest ? [0] : marginsFor(laterDays.length + 1)) {
    const must = packBeforeToday(sizes, withoutMargin(laterDays, margin));
    if (minutesOf(must) <= todayMinutes) return must;
  }
  return null;
}

/** Whether all can be met in the days given, by the same way of packing that `chooseMustMeet` goes on with. */
export function canMeetAll(unmet: readonly { minutes: number }[], days: readonly number[]): boolean {
  const [todayMinutes = 0, ...laterDays] = days;
  return chooseMustMeet({ unmet, todayMinutes, laterDays }) !== null;
}
