import type { Prisma } from '@whetstone/db/create-db';
import { fromDateColumn } from '../../date-column.ts';
import type { Reads } from '../../deps.ts';
import { rendered } from '../content/rendered.ts';
import { type TrackTarget, listTrackTargets } from '../tracks/list-track-targets.ts';
import { readDoneSince } from './read-done-since.ts';

export interface TrackPass {
  id: string;
  track: { id: string; slug: string; name: string };
  startedOn: string;
  /** which time through, from 1 */
  pass: number;
  /** what the track asks for, in its order; what is not public is left out */
  items: (TrackTarget & { isDone: boolean })[];
}

const include = { track: { include: { versions: { orderBy: { number: 'desc' }, take: 1 } } } } as const satisfies Prisma.TrackPassInclude;
type Row = Prisma.TrackPassGetPayload<{ include: typeof include }>;

/** The ids of a track's items, each once. */
function itemIdsOf({ track: { versions, ...document } }: Row): string[] {
  const [version] = versions;
  if (version === undefined) return [];
  const { steps } = rendered({ ...document, company: null, version }, 'track');
  return [...new Set(steps.flatMap(({ items }) => items.map(({ id }) => id)))];
}

async function shape(deps: Reads, row: Row): Promise<TrackPass> {
  const { personId, id, trackId, startedAt, startedOn, track } = row;
  const ids = itemIdsOf(row);
  const targets = await listTrackTargets(deps, ids);
  const done = await readDoneSince(deps, { personId, ids, since: startedAt });
  return {
    id,
    track: { id: trackId, slug: track.slug, name: track.versions[0]?.title ?? track.slug },
    startedOn: fromDateColumn(startedOn),
    pass: await deps.db.trackPass.count({ where: { personId, trackId, startedAt: { lte: startedAt } } }),
    items: ids.flatMap((itemId) => {
      const target = targets.get(itemId);
      return target ? [{ ...target, isDone: done.has(itemId) }] : [];
    }),
  };
}

/** The tracks that a person follows now, the oldest pass first; tracks that were retired are left out. */
export async function readTrackPasses(deps: Reads, personId: string): Promise<TrackPass[]> {
  const where = { personId, endedAt: null, track: { retiredAt: null } };
  const rows = await deps.db.trackPass.findMany({ where, include, orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] });
  return Promise.all(rows.map(async (row) => shape(deps, row)));
}

/** One pass, whether it has ended or not; null when the person has none of this id. */
export async function findTrackPass(deps: Reads, key: { personId: string; id: string }): Promise<TrackPass | null> {
  const row = await deps.db.trackPass.findUnique({ where: { personId_id: key }, include });
  return row && shape(deps, row);
}
