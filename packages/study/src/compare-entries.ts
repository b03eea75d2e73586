import type { LogEntry } from './study-types.ts';

type Placed = Pick<LogEntry, 'id' | 'happenedAt'>;

/** The order of a log: when it happened, then id, so that two devices agree on it whichever arrives first. */
export function compareEntries(a: Placed, b: Placed): number {
  const apart = a.happenedAt.getTime() - b.happenedAt.getTime();
  if (apart !== 0) return apart;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
