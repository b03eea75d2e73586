import { orderComing } from '@whetstone/study/order-coming';
import { studyDate } from '@whetstone/study/study-date';
import type { IsoDate, Weights } from '@whetstone/study/study-types';
import type { ClockRow } from './clock-columns.ts';

/** A person's own time, as of one reading of the database's clock. */
export interface StudyClock {
  now: Date;
  today: IsoDate;
  /** the date that is worked to: of the stages to come the next that asks for a question, or the next where none does */
  targetOn: IsoDate | null;
  weights: Weights;
  /** the person's own date of an instant */
  dateOf: (instant: Date) => IsoDate;
  /** what an offline device says of the time: never in the future, never before the account; null stays null */
  clamp: (claimedAt: string | null) => Date | null;
}

/**
 * What a device says of the time, as the database can hold it: there is no year 0. It is held to the beginning of the account, or of
 * whatever it belongs to, by the statement that writes it.
 */
export const claimedDate = (claimedAt: string | null): Date | null => (claimedAt === null ? null : new Date(Math.max(0, Date.parse(claimedAt))));

/** Never in the future as it was when it arrived, never before the account. */
export function clampClaim(claimedAt: string | null, { joinedAt, arrivedAt }: { joinedAt: Date; arrivedAt: Date }): Date | null {
  if (claimedAt === null) return null;
  return new Date(Math.min(Math.max(Date.parse(claimedAt), joinedAt.getTime()), arrivedAt.getTime()));
}

export function openClock({ now, joinedAt, timeZone, dayEndsAtMinutes, weights, stageDates }: ClockRow): StudyClock {
  const dateOf = (instant: Date): IsoDate => studyDate(instant, timeZone, dayEndsAtMinutes);
  const today = dateOf(now);
  return {
    now,
    today,
    targetOn: orderComing(stageDates, today)[0]?.on ?? null,
    weights: weights ?? [],
    dateOf,
    clamp: (claimedAt) => clampClaim(claimedAt, { joinedAt, arrivedAt: now }),
  };
}
