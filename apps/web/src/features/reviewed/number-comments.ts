import { COMMENT_KINDS, type ReviewComment, timeOf, wordsOf } from '@whetstone/contracts/review-content';
import type { WorkMark } from './work-marks.ts';

export interface NumberedComment extends ReviewComment {
  /** by which it is known on the screen, from 1 on */
  number: number;
}

/** After all words come the times of the recording. */
const AFTER_WORDS = 1_000_000;

/** Where a comment stands among those on the same answer: on the whole of it, then in its words, then in its recording. */
function placeOf(comment: ReviewComment): number {
  const time = timeOf(comment);
  return time === null ? (wordsOf(comment)?.start ?? -1) : AFTER_WORDS + time.startMs;
}

/** The comments as they are read: what is essential first, and of one kind in the order of the work. */
export function numberComments(comments: readonly ReviewComment[]): NumberedComment[] {
  return comments
    .toSorted((one, other) => COMMENT_KINDS.indexOf(one.kind) - COMMENT_KINDS.indexOf(other.kind) || one.part - other.part || placeOf(one) - placeOf(other))
    .map((comment, at) => ({ ...comment, number: at + 1 }));
}

/** The marks of the comments on one answer. */
export function marksOf(comments: readonly NumberedComment[], part: number): WorkMark[] {
  return comments.flatMap((comment) => {
    const { id, number, kind, part: of } = comment;
    const words = wordsOf(comment);
    return of === part && words !== null ? [{ id, number, kind, start: words.start, end: words.end }] : [];
  });
}
