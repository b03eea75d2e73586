import type { RevisionView } from '@whetstone/contracts/attempts';

export type Revision = Pick<RevisionView, 'id' | 'basedOnId' | 'text' | 'createdAt' | 'claimedAt'>;

/** The revisions of an answer from several places, each once, the newest first. */
export function mergeRevisions(...lists: readonly (readonly Revision[])[]): Revision[] {
  const byId = new Map(lists.toReversed().flatMap((list) => list.map((revision) => [revision.id, revision] as const)));
  return [...byId.values()].toSorted((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt));
}

/** A revision and all that it was based on. */
function lineOf(revisions: readonly Revision[], headId: string | null): Set<string> {
  const baseOf = new Map(revisions.map(({ id, basedOnId }) => [id, basedOnId]));
  const line = new Set<string>();
  for (let id = headId; id !== null && !line.has(id); id = baseOf.get(id) ?? null) line.add(id);
  return line;
}

/** Whether one revision goes back to another: whoever stands at the earlier can go on from the later. */
export const isBasedOn = (revisions: readonly Revision[], laterId: string, earlierId: string | null): boolean =>
  earlierId === null || lineOf(revisions, laterId).has(earlierId);

/**
 * The ends of other lines than one's own: what another device wrote at the same time.
 * @param settledIds those that the person has seen and laid aside
 */
export function otherEnds(revisions: readonly Revision[], headId: string | null, settledIds: readonly string[]): Revision[] {
  if (headId === null) return [];
  const own = lineOf(revisions, headId);
  const bases = new Set(revisions.map(({ basedOnId }) => basedOnId));
  return revisions.filter(({ id }) => !own.has(id) && !bases.has(id) && !settledIds.includes(id));
}
