import type { ReviewDraft } from '@whetstone/contracts/review-content';
import { DomainError } from '../../domain-error.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { checkReview } from './check-review.ts';

interface Wish extends Pick<Parameters<typeof checkReview>[1], 'work' | 'questions'> {
  /** the saving that the mentor wants to send */
  revision: number;
}

/**
 * That a draft can be sent as it was saved.
 * @throws DomainError conflict where another window has saved since; invalid_request naming all that is missing
 */
export function requireReady({ draft, revision }: { draft: ReviewDraft; revision: number }, wish: Wish): void {
  if (revision !== wish.revision) throw new DomainError('conflict', 'Another window has saved this review since. Load it anew before you send it.');
  const faults = checkReview(draft, wish);
  if (faults.length > 0) throw refuseRequest(faults);
}
