import { COMMENT_KINDS, type CommentKind } from '@whetstone/contracts/review-content';
import type { Stretch } from './split-work.ts';

/** A stretch that somebody has commented on. */
export interface WorkMark extends Stretch {
  /** of the comment */
  id: string;
  /** by which the comment is known on the screen */
  number: number;
  kind: CommentKind;
}

export interface Piece extends Stretch {
  /** what lies over the piece */
  marks: readonly WorkMark[];
  /** of these the ones that end with it */
  ending: readonly WorkMark[];
}

/** A stretch in pieces over which the same marks lie. */
export function cutAtMarks({ start, end }: Stretch, marks: readonly WorkMark[]): Piece[] {
  const within = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = [...new Set([start, end, ...within.flatMap((mark) => [mark.start, mark.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .toSorted((a, b) => a - b);
  return cuts.slice(1).map((cut, at) => {
    const from = cuts[at] ?? start;
    const over = within.filter((mark) => mark.start < cut && mark.end > from);
    return { start: from, end: cut, marks: over, ending: over.filter((mark) => mark.end === cut) };
  });
}

/** Of several kinds the one that weighs most. */
export const weightiest = (marks: readonly WorkMark[]): CommentKind | undefined => COMMENT_KINDS.find((kind) => marks.some((mark) => mark.kind === kind));
