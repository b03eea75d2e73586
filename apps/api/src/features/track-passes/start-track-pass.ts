import type { TrackPassView } from '@whetstone/contracts/study-plan';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { toDateColumn } from '../../date-column.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { findLiveDocument } from '../content/find-live-document.ts';
import { readStudyClock } from '../study-clock/read-study-clock.ts';
import { presentTrackPass } from './present-track-pass.ts';
import { findTrackPass } from './read-track-passes.ts';

interface Wish {
  personId: string;
  id: string;
  trackId: string;
}

/** Writes a pass that is not there yet, and ends the one of this track that was open. */
async function beginPass(tx: Prisma.TransactionClient, { personId, id, trackId }: Wish): Promise<void> {
  // of two starts at once, one comes after the other: else both would leave a pass open
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const there = await tx.trackPass.findUnique({ where: { personId_id: { personId, id } }, select: { trackId: true } });
  if (there?.trackId === trackId) return;
  if (there) throw new DomainError('conflict', 'This id stands for a pass of another track.');
  await tx.$executeRaw`
    UPDATE track_pass SET ended_at = app_now() WHERE person_id = ${personId}::uuid AND track_id = ${trackId} AND ended_at IS NULL`;
  const { today } = await readStudyClock(tx, personId);
  await tx.trackPass.create({ data: { personId, id, trackId, startedOn: toDateColumn(today) }, select: { id: true } });
}

/**
 * Follows a track from its beginning: for the first time, anew, or once more. The same id for the same track changes nothing.
 * @throws DomainError invalid_request for a track that there is not; conflict when the id stands for another
 */
export async function startTrackPass(deps: Deps, actor: Actor, { id, track: slug }: { id: string; track: string }): Promise<TrackPassView> {
  const { personId } = actor;
  const track = await findLiveDocument(deps.db, 'track', slug);
  if (track === null) throw refuseRequest([{ field: 'track', message: `knows no "${slug}"` }]);
  await deps.db.$transaction(async (tx) => beginPass(tx, { personId, id, trackId: track.id }));
  const pass = await findTrackPass(deps, { personId, id });
  if (pass === null) throw new Error('a pass that was just written is not there');
  return presentTrackPass(pass);
}
