import { COMMENT_KINDS, type ReviewComment, timeOf, wordsOf } from './review-content.ts';

/** After all words come the times of the recording. */
const AFTER_WORDS = 1_000_000;

/** Where a comment stands among those on the same answer: on the whole of it, then in its words, then in its recording. */
function placeOf(comment: ReviewComment): number {
  const time = timeOf(comment);
  return time === null ? (wordsOf(comment)?.start ?? -1) : AFTER_WORDS + time.startMs;
}

/** The comments as they are read and numbered: what is essential first, and of one kind in the order of the work. */
export const orderComments = (comments: readonly ReviewComment[]): ReviewComment[] =>
  comments.toSorted(
    (one, other) => COMMENT_KINDS.indexOf(one.kind) - COMMENT_KINDS.indexOf(other.kind) || one.part - other.part || placeOf(one) - placeOf(other),
  );
