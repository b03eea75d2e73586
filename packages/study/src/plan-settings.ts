/**
 * What a review takes, as a part of a first answer: one reads the question, says the answer again and compares. A guess
 * between the fifth of a short fact and the half of a design question; the simulation holds for both ends.
 */
export const USUAL_REVIEW_SHARE = 1 / 3;

/** A plan without a date reaches so many days. */
export const DAYS_WITHOUT_DATE = 28;

/** The load is forecast for so many days, whether the date comes before or after; no more than a plan without a date reaches. */
export const DAYS_OF_LOAD = 14;

/** A rehearsal may lie so many days before or after its day, so that the windows of two meet and do not overlap. */
export const DAYS_AROUND_REHEARSAL = 3;

/** One that was done counts for a plan for so many days: no window that is still open began earlier. */
export const DAYS_OF_REHEARSALS = 2 * DAYS_AROUND_REHEARSAL + 1;

/** @returns whole minutes, at least one */
export const reviewMinutesOf = (minutes: number, share: number = USUAL_REVIEW_SHARE): number => Math.max(1, Math.round(minutes * share));
