import type { ReviewBody } from '@whetstone/contracts/attempts';
import { DomainError } from '../../domain-error.ts';
import { clampClaim } from '../study-clock/open-clock.ts';
import { noSuchQuestion, noSuchVersion, otherContent } from '../study-questions/refuse-question.ts';
import type { ReviewState, StoredReview } from './review-state.ts';

const lower = (id: string | null): string | null => id?.toLowerCase() ?? null;

function isSameEntry(stored: StoredReview, { body, questionId }: { body: ReviewBody; questionId: string | null }): boolean {
  if (stored.kind !== body.kind || stored.questionId !== questionId) return false;
  if (body.kind === 'undo') return stored.undoesId === lower(body.undoesId);
  if (body.kind !== 'grade') return true;
  return stored.grade === body.grade && stored.version === body.version && stored.attemptId === lower(body.attemptId) && stored.durationMs === body.durationMs;
}

/** Whether the entry stands in the log already. @throws DomainError conflict when something else does under its id */
export function isReplay({ stored, questionId, joinedAt }: ReviewState, body: ReviewBody): boolean {
  if (stored === null) return false;
  const claim = clampClaim(body.claimedAt, { joinedAt, arrivedAt: stored.createdAt });
  if (!isSameEntry(stored, { body, questionId }) || stored.claimedAt?.getTime() !== claim?.getTime()) throw otherContent();
  return true;
}

const missing = (field: string, message: string): DomainError => new DomainError('not_found', 'There is nothing of this id.', [{ field, message }]);

/** @throws DomainError when the entry is about something that is not there, or not the person's */
export function checkReview({ questionId, hasVersion, hasAttempt, card }: ReviewState, body: ReviewBody): void {
  if (questionId === null) throw body.kind === 'undo' ? missing('undoesId', 'is no entry that can be taken back') : noSuchQuestion();
  if (!hasVersion) throw noSuchVersion();
  if (body.kind === 'grade' && body.attemptId !== null && !hasAttempt) throw missing('attemptId', 'is no attempt at this question');
  if ((body.kind === 'suspend' || body.kind === 'resume') && card === null) throw new DomainError('conflict', 'The question has no card: grade it first.');
}
