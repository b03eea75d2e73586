import type { SubmissionItem } from '@whetstone/contracts/submissions';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { addReading } from './add-reading.ts';
import { readSentReview } from './read-sent-review.ts';
import { presentOne, readSubmission } from './submission-row.ts';

/**
 * Asks another mentor to read what was reviewed; once.
 * @throws DomainError not_found before there is a review; conflict for what is a second reading itself
 */
export async function askSecondReading(deps: Deps, { personId }: Actor, id: string): Promise<SubmissionItem> {
  const reading = await deps.db.$transaction(async (tx) => {
    // of two wishes at once one comes after the other
    await tx.$queryRaw`SELECT 1 FROM submission WHERE person_id = ${personId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
    const { secondOfId } = await readSubmission({ db: tx }, personId, id);
    await readSentReview({ db: tx }, personId, id);
    if (secondOfId !== null) throw new DomainError('conflict', 'This is a second reading already.');
    const find = async () =>
      tx.submission.findFirst({ where: { personId, secondOfId: id, withdrawnAt: null }, orderBy: { createdAt: 'asc' }, select: { id: true } });
    if ((await find()) === null) await addReading(tx, personId, id);
    return find();
  });
  if (reading === null) throw new Error('a reading was added');
  return presentOne(deps, personId, reading.id);
}
