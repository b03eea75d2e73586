import type { Reads } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { REVIEW_INCLUDE, type ReviewRow } from './present-review.ts';

/** The review that came back on a submission of a person. @throws DomainError not_found for one of somebody else, and before it was sent */
export async function readSentReview({ db }: Reads, personId: string, submissionId: string): Promise<ReviewRow> {
  const row = await db.mentorReview.findFirst({ where: { personId, submissionId, sentAt: { not: null } }, include: REVIEW_INCLUDE });
  if (row === null) throw new DomainError('not_found', 'There is no review here.');
  return row;
}
