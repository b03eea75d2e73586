import { createHash } from 'node:crypto';
import { MOST_RECORDINGS } from '@whetstone/contracts/submissions';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { takeTurn } from '../../take-turn.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { sniffRecording } from './sniff-recording.ts';

interface Given {
  id: string;
  /** null where there was no body */
  bytes: Buffer | null;
}

/**
 * Keeps a recording until a submission names it. The same id with the same bytes changes nothing.
 * @throws DomainError invalid_request for what is no recording; conflict for an id that stands for other bytes, and where too many wait
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
    if ((await db.submissionRecording.count({ where: { personId, submissionId: null } })) >= MOST_RECORDINGS)
      throw new DomainError('conflict', 'Too many recordings were sent and not handed in. They are deleted after a day; then try again.');
    await db.submissionRecording.createMany({ data: [{ personId, id, mediaType, digest, bytes: new Uint8Array(bytes) }], skipDuplicates: true });
    there = await find();
  }
  if (there?.digest !== digest) throw otherContent();
  return { done: true };
}
