import { createHash } from 'node:crypto';
import { MOST_RECORDINGS } from '@whetstone/contracts/submissions';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { takeTurn } from '../../take-turn.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { sniffRecording } from './sniff-recording.ts';

/** of all recordings of one person, handed in or not */
const MOST_KEPT_BYTES = 500_000_000;

interface Given {
  id: string;
  /** null where there was no body */
  bytes: Buffer | null;
}

interface Sniffed {
  id: string;
  mediaType: string;
  digest: string;
  bytes: Buffer;
}

async function checkRoom(tx: Prisma.TransactionClient, personId: string, bytes: number): Promise<void> {
  const [{ waiting, kept }] = await tx.$queryRaw<[{ waiting: number; kept: number }]>`
    SELECT count(*) FILTER (WHERE submission_id IS NULL)::int AS waiting, coalesce(sum(octet_length(bytes)), 0)::float8 AS kept
    FROM submission_recording WHERE person_id = ${personId}::uuid`;
  if (waiting >= MOST_RECORDINGS)
    throw new DomainError('conflict', 'Too many recordings were sent and not handed in. They are deleted after a day; then try again.');
  if (kept + bytes > MOST_KEPT_BYTES)
    throw new DomainError('conflict', `Your recordings take up ${MOST_KEPT_BYTES / 1_000_000} MB already. Those of what you take back are deleted at once.`);
}

async function keep(tx: Prisma.TransactionClient, personId: string, { id, mediaType, digest, bytes }: Sniffed): Promise<void> {
  // of two at once one comes after the other, and is counted
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  if ((await tx.submissionRecording.count({ where: { personId, id } })) > 0) return;
  // the same that was sent under another id, by a page that was closed before it handed anything in, goes by this one from now on
  const renamed = await tx.$executeRaw`
    UPDATE submission_recording SET id = ${id}::uuid, created_at = app_now() WHERE person_id = ${personId}::uuid AND id = (
      SELECT id FROM submission_recording WHERE person_id = ${personId}::uuid AND digest = ${digest} AND submission_id IS NULL ORDER BY created_at LIMIT 1)`;
  if (renamed > 0) return;
  await checkRoom(tx, personId, bytes.length);
  await tx.submissionRecording.create({ data: { personId, id, mediaType, digest, bytes: new Uint8Array(bytes) }, select: { id: true } });
}

/**
 * Keeps a recording until a submission names it. The same id with the same bytes changes nothing; the same bytes under a new id, before
 * they were handed in, go by the new one.
 * @throws DomainError invalid_request for what is no recording; conflict for an id that stands for other bytes, where too many wait, and
 * where all together would be too much
 */
export async function putRecording(deps: Deps, { personId }: Actor, { id, bytes }: Given): Promise<{ done: true }> {
  const { db } = deps;
  const mediaType = bytes && sniffRecording(bytes);
  if (bytes === null || mediaType === null) throw refuseRequest([{ field: 'body', message: 'must be a recording as WebM, Ogg or MP4' }]);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const find = async () => db.submissionRecording.findUnique({ where: { personId_id: { personId, id } }, select: { digest: true } });
  let there = await find();
  if (there === null) {
    await takeTurn(deps, { key: `recording ${personId}`, max: 120, windowSeconds: 3600 });
    await db.$transaction(async (tx) => keep(tx, personId, { id, mediaType, digest, bytes }));
    there = await find();
  }
  if (there?.digest !== digest) throw otherContent();
  return { done: true };
}
