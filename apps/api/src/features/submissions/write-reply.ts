import type { ReplyBody, ReplyView } from '@whetstone/contracts/review-content';
import type { Prisma } from '@whetstone/db/create-db';
import { DomainError } from '../../domain-error.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { announceChange } from './announce-change.ts';
import { type ReviewRow, draftOf, presentReply } from './present-review.ts';

type Given = ReplyBody & { replyId: string };

/**
 * Writes down what one side says on a comment of a review that was sent; the other side is told by the caller.
 * @returns whether it is new, for the same again is answered as the first time
 * @throws DomainError not_found for a comment that is none of the review; invalid_request for an empty reply; conflict for an id of something else
 */
export async function writeReply(
  tx: Prisma.TransactionClient,
  review: ReviewRow,
  { isMentor, replyId, commentId, kind, text }: Given & { isMentor: boolean },
): Promise<{ reply: ReplyView; isNew: boolean }> {
  if (!draftOf(review).comments.some(({ id }) => id.toLowerCase() === commentId.toLowerCase())) throw new DomainError('not_found', 'There is no such comment.');
  if (kind === 'reply' && text.trim() === '') throw refuseRequest([{ field: 'text', message: 'must say something' }]);
  const { personId, id: reviewId } = review;
  const { count } = await tx.reviewReply.createMany({
    data: [{ personId, reviewId, isMentor, id: replyId, commentId, kind, text: text.toWellFormed() }],
    skipDuplicates: true,
  });
  const row = await tx.reviewReply.findUniqueOrThrow({ where: { personId_reviewId_isMentor_id: { personId, reviewId, isMentor, id: replyId } } });
  if (row.commentId !== commentId.toLowerCase() || row.kind !== kind || row.text !== text.toWellFormed()) throw otherContent();
  if (count > 0) await announceChange(tx, personId);
  return { reply: presentReply(row), isNew: count > 0 };
}
