import type { Rating } from '@whetstone/contracts/review-content';
import type { SubmissionItem } from '@whetstone/contracts/submissions';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { announceChange } from './announce-change.ts';
import { readSentReview } from './read-sent-review.ts';
import { presentOne } from './submission-row.ts';

/**
 * Says how useful a review was; what was said before is replaced.
 * @throws DomainError not_found before there is one; invalid_request for a problematic one without a note
 */
export async function rateReview(deps: Deps, { personId }: Actor, { id, rating, note }: { id: string; rating: Rating; note: string }): Promise<SubmissionItem> {
  const review = await readSentReview(deps, personId, id);
  if (rating === 'problematic' && note === '') throw refuseRequest([{ field: 'note', message: 'must say what is problematic' }]);
  await deps.db.$executeRaw`
    UPDATE mentor_review SET rating = ${rating}::review_rating, rating_note = ${note}, rated_at = app_now()
    WHERE person_id = ${personId}::uuid AND id = ${review.id}::uuid AND (rating, rating_note) IS DISTINCT FROM (${rating}::review_rating, ${note})`;
  await announceChange(deps.db, personId);
  return presentOne(deps, personId, id);
}
