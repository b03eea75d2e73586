import type { DueItem } from '@whetstone/contracts/attempts';
import type { Entry } from '#src/work/piece.ts';

/** Those that are due and were not graded or set aside meanwhile, by what still waits to be sent. */
export function unasked(items: readonly DueItem[], entries: readonly Entry[]): DueItem[] {
  const undone = new Set(entries.flatMap(({ piece }) => (piece.kind === 'undo' ? [piece.undoesId] : [])));
  const settled = new Set(
    entries.flatMap(({ piece, refusal }) =>
      refusal === null && (piece.kind === 'grade' || piece.kind === 'suspend') && !undone.has(piece.reviewId) ? [piece.question] : [],
    ),
  );
  return items.filter(({ question }) => !settled.has(question.slug));
}
