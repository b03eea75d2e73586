import { applyReview } from './apply-review.ts';
import { compareEntries } from './compare-entries.ts';
import type { AsideEntry, Card, GradeEntry, LogEntry, Weights } from './study-types.ts';

/** The entries that count, in their order: each id once, and none that was taken back. */
export function entriesThatCount(log: readonly LogEntry[]): (GradeEntry | AsideEntry)[] {
  const takenBack = new Set(log.flatMap((entry) => (entry.kind === 'undo' ? [entry.undoesId] : [])));
  const byId = new Map(log.map((entry) => [entry.id, entry]));
  return [...byId.values()].filter((entry) => entry.kind !== 'undo' && !takenBack.has(entry.id)).toSorted(compareEntries) as (GradeEntry | AsideEntry)[];
}

/**
 * The card that follows from the whole log of one question, in whatever order and however often its entries arrived.
 * @returns null when no grade counts
 */
export function rebuildCard(log: readonly LogEntry[], weights?: Weights): Card | null {
  return entriesThatCount(log).reduce<Card | null>((card, entry) => applyReview(card, entry, weights), null);
}
