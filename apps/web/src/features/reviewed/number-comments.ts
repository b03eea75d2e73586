import { COMMENT_KINDS, type ReviewComment } from '@whetstone/contracts/review-content';
import type { WorkMark } from './work-marks.ts';

export interface NumberedComment extends ReviewComment {
  /** by which it is known on the screen, from 1 on */
  number: number;
}

/** The comments as they are read: what is essential first, and of one kind in the order of the work. */
export function numberComments(comments: readonly ReviewComment[]): NumberedComment[] {
  return comments
    .toSorted(
      (one, other) =>
        COMMENT_KINDS.indexOf(one.kind) - COMMENT_KINDS.indexOf(other.kind) || one.part - other.part || (one.anchor?.start ?? -1) - (other.anchor?.start ?? -1),
    )
    .map((comment, at) => ({ ...comment, number: at + 1 }));
}

/** The marks of the comments on one answer. */
export function marksOf(comments: readonly NumberedComment[], part: number): WorkMark[] {
  return comments.flatMap(({ id, number, kind, anchor, part: of }) =>
    of === part && anchor !== null ? [{ id, number, kind, start: anchor.start, end: anchor.end }] : [],
  );
}
