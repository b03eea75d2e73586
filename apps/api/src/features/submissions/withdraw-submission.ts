import type { SubmissionItem } from '@whetstone/contracts/submissions';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { announceChange } from './announce-change.ts';
import { presentOne, readSubmission } from './submission-row.ts';

/**
 * Takes back what nobody has claimed. Recordings that were handed in with it are deleted.
 * @throws DomainError not_found; conflict where a mentor is at it or has reviewed it
 */
export async function withdrawSubmission(deps: Deps, { personId }: Actor, id: string): Promise<SubmissionItem> {
  const { db } = deps;
  const { withdrawnAt } = await readSubmission({ db }, personId, id);
  const taken = await db.$transaction(async (tx) => {
    const count = await tx.$executeRaw`
    UPDATE submission SET withdrawn_at = app_now() WHERE person_id = ${personId}::uuid AND id = ${id}::uuid
      AND withdrawn_at IS NULL AND reviewed_at IS NULL AND (claimed_until IS NULL OR claimed_until <= app_now())`;
    // nobody is to hear it any more
    if (count > 0) {
      await tx.submissionRecording.deleteMany({ where: { personId, submissionId: id } });
      await announceChange(tx, personId);
    }
    return count;
  });
  if (taken === 0 && withdrawnAt === null) throw new DomainError('conflict', 'A mentor is reviewing it, or has reviewed it. It can no longer be taken back.');
  return presentOne(deps, personId, id);
}
