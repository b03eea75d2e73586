const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;

/** Dates of a person's own calendar (YYYY-MM-DD) have no hours: they are counted as days in UTC, where each has 24. */
const startOf = (on: string): number => Date.parse(`${on}T00:00:00Z`);

export function addDays(on: string, days: number): string {
  return new Date(startOf(on) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie from one date to another; negative when the other is earlier. */
export function daysFrom(on: string, to: string): number {
  return Math.round((startOf(to) - startOf(on)) / DAY_MS);
}

/** 0 is Monday. */
export function weekdayOf(on: string): number {
  return (new Date(startOf(on)).getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK;
}

/** The Monday of a date's week. */
export function weekOf(on: string): string {
  return addDays(on, -weekdayOf(on));
}

/** As `Intl` formats it, where the zone is UTC. */
export function dateOf(on: string): Date {
  return new Date(startOf(on));
}

/** Whether a text, as a date field gives it, is a date. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(startOf(text)) && addDays(text, 0) === text;
}
