const MIDNIGHT = 'T00:00:00Z';

/** A date of a person's calendar as Prisma takes it for a column of dates. */
export const toDateColumn = (on: string): Date => new Date(on + MIDNIGHT);

/** The date that Prisma read from a column of dates, as YYYY-MM-DD. */
export const fromDateColumn = (date: Date): string => date.toISOString().slice(0, 10);
