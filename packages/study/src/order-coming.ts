import type { IsoDate } from './study-types.ts';

/** A stage of an interview with its date. */
interface Dated {
  on: IsoDate;
  /** whether it asks for any question; a talk with a recruiter does not */
  isAsking: boolean;
}

/**
 * The stages that are still to come, the one that is worked to first: by date, but those that ask for nothing of the bank come
 * after those that do. The plan works to the first, and due dates are held to the day before it.
 */
export function orderComing<T extends Dated>(stages: readonly T[], today: IsoDate): T[] {
  const coming = stages.filter(({ on }) => on > today);
  return coming.toSorted((a, b) => Number(b.isAsking) - Number(a.isAsking) || a.on.localeCompare(b.on));
}
