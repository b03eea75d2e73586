import { orderComments } from '@whetstone/contracts/order-comments';
import { type ReviewComment, wordsOf } from '@whetstone/contracts/review-content';
import type { WorkMark } from './work-marks.ts';

export interface NumberedComment extends ReviewComment {
  /** by which it is known on the screen, from 1 on */
  number: number;
}

/** The comments as they are read, numbered. */
export const numberComments = (comments: readonly ReviewComment[]): NumberedComment[] =>
  orderComments(comments).map((comment, at) => ({ ...comment, number: at + 1 }));

/** The marks of the comments on one answer. */
export function marksOf(comments: readonly NumberedComment[], part: number): WorkMark[] {
  return comments.flatMap((comment) => {
    const { id, number, kind, part: of } = comment;
    const words = wordsOf(comment);
    return of === part && words !== null ? [{ id, number, kind, start: words.start, end: words.end }] : [];
  });
}
