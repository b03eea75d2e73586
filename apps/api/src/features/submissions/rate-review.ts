import type { Rating } from '@whetstone/contracts/review-content';
import type { SubmissionItem } from '@whetstone/contracts/submissions';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { dropReviewReport, reportReview } from '../reports/report-review.ts';
import { announceChange } from './announce-change.ts';
import { readSentReview } from './read-sent-review.ts';
import { presentOne } from './submission-row.ts';

interface Given {
  id: string;
  rating: Rating;
  note: string;
  mayRead: boolean;
}

/**
 * Says how useful a review was; what was said before is replaced. What is said of a problematic one goes to
 * the admins, by a report.
 * @throws DomainError not_found before there is one; invalid_request for a problematic one without a note
 */
export async function rateReview(deps: Deps, { personId }: Actor, { id, rating, note, mayRead }: Given): Promise<SubmissionItem> {
  if (rating === 'problematic' && note === '') throw refuseRequest([{ field: 'note', message: 'must say what is problematic' }]);
  await deps.db.$transaction(async (tx) => {
    const review = await readSentReview({ db: tx }, personId, id);
    // of two at once one comes after the other, so that one report is made
    await tx.$queryRaw`SELECT FROM mentor_review WHERE person_id = ${personId}::uuid AND id = ${review.id}::uuid FOR NO KEY UPDATE`;
    await tx.$executeRaw`
    UPDATE mentor_review SET rating = ${rating}::review_rating, rating_note = ${note}, rated_at = app_now()
    WHERE person_id = ${personId}::uuid AND id = ${review.id}::uuid AND (rating, rating_note) IS DISTINCT FROM (${rating}::review_rating, ${note})`;
    if (rating === 'problematic') await reportReview(tx, { personId, reviewId: review.id, text: note.toWellFormed(), mayRead });
    else await dropReviewReport(tx, { personId, reviewId: review.id });
    await announceChange(tx, personId);
  });
  return presentOne(deps, personId, id);
}
