import type { ReadingLink } from '@whetstone/contracts/study-plan';
import type { Actor } from '../../actor.ts';
import { toDateColumn } from '../../date-column.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { findLiveDocument } from '../content/find-live-document.ts';
import { readStudyClock } from '../study-clock/read-study-clock.ts';

interface Reading extends Pick<ReadingLink, 'kind' | 'slug' | 'version'> {
  id: string;
}

/** How long a page takes to read by its own word; 0 for one that does not say. */
async function minutesOf({ db }: Deps, documentId: string, version: number): Promise<number> {
  const row = await db.documentVersion.findUnique({ where: { documentId_number: { documentId, number: version } }, select: { rendered: true } });
  if (row === null) throw refuseRequest([{ field: 'version', message: 'is no version of this' }]);
  const { minutes } = row.rendered as { minutes?: unknown };
  return typeof minutes === 'number' ? minutes : 0;
}

/**
 * Writes down that the actor has read something. The same id for the same version changes nothing.
 * @throws DomainError invalid_request for a page or version that there is not; conflict when the id stands for another reading
 */
export async function putReadingDone(deps: Deps, actor: Actor, { id, kind, slug, version }: Reading): Promise<{ done: true }> {
  const { personId } = actor;
  const document = await findLiveDocument(deps.db, kind, slug);
  if (document === null) throw refuseRequest([{ field: 'slug', message: `knows no "${slug}"` }]);
  const minutes = await minutesOf(deps, document.id, version);
  const { today } = await readStudyClock(deps.db, personId);
  const data = { personId, id, documentId: document.id, version, studiedOn: toDateColumn(today), minutes };
  await deps.db.readingDone.createMany({ data, skipDuplicates: true });
  const kept = await deps.db.readingDone.findUniqueOrThrow({ where: { personId_id: { personId, id } } });
  if (kept.documentId !== document.id || kept.version !== version) throw new DomainError('conflict', 'This id stands for another reading.');
  return { done: true };
}
