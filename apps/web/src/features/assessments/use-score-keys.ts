import type { AssessmentSubmissionView } from '@whetstone/contracts/assessments';
import { focusAfter } from '#src/lib/focus-after.ts';
import { usePageActs } from '#src/lib/page-keys.ts';
import { evidenceFieldId } from '#src/reviewed/rubric-form.tsx';
import { dimensionsOf, headingId } from './score-answer.tsx';
import type { Levels } from './use-levels.ts';

/** The words that are marked in an answer, and in which. */
function markedWords(): { position: number; words: string } | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return null;
  const within = (node: Node | null): Element | null => node?.parentElement?.closest('[data-work]') ?? null;
  const at = within(selection.anchorNode);
  if (at === null || at !== within(selection.focusNode)) return null;
  return { position: Number(at.getAttribute('data-work')), words: selection.toString().trim() };
}

/** Keys of scoring: from question to question, and the number of a dimension takes what is marked as its evidence. */
export function useScoreKeys({ questions, work: { parts } }: AssessmentSubmissionView, { marksOf, mark }: Levels): void {
  const go = (by: 1 | -1): void => {
    const here = parts.findIndex(({ position }) => document.getElementById(headingId(position))?.closest('section')?.contains(document.activeElement));
    const next = parts[here === -1 ? 0 : here + by];
    if (next !== undefined) document.getElementById(headingId(next.position))?.focus();
  };
  const take = (number: number): void => {
    const marked = markedWords();
    if (marked === null) return;
    const { position, words } = marked;
    const dimension = dimensionsOf(questions.find((question) => question.position === position))[number - 1]?.dimension;
    if (dimension === undefined) return;
    const { level = null } = marksOf(position)[dimension] ?? {};
    focusAfter(
      () => mark(position, dimension, { level, evidence: words }),
      () => document.getElementById(evidenceFieldId(position, dimension)),
    );
  };
  usePageActs({
    nextQuestion: () => go(1),
    previousQuestion: () => go(-1),
    evidence1: () => take(1),
    evidence2: () => take(2),
    evidence3: () => take(3),
    evidence4: () => take(4),
  });
}
