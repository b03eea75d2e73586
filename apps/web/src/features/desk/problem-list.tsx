import { useMessages } from '#src/lib/messages.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { commentFieldId } from './comment-list.tsx';
import type { Problem } from './draft.ts';
import { evidenceFieldId } from '#src/reviewed/rubric-form.tsx';

export const NEXT_STEP_ID = 'next-step';

/** Where a problem is mended; null for what may be mended anywhere. */
function fieldOf(problem: Problem): string | null {
  if (problem.kind === 'empty') return null;
  if (problem.kind === 'next-step') return NEXT_STEP_ID;
  return problem.kind === 'comment' ? commentFieldId(problem.id) : evidenceFieldId(problem.part, problem.dimension);
}

function useWords(): (problem: Problem) => string {
  const { deskReview, questions } = useMessages();
  const { problems } = deskReview;
  const names: Record<string, string> = questions.dimensions;
  return (problem) => {
    if (problem.kind === 'empty') return problems.empty;
    if (problem.kind === 'next-step') return problems.nextStep(problem.missing);
    if (problem.kind === 'comment') return problems.comment(problem.number);
    return problems[problem.kind](names[problem.dimension] ?? problem.dimension, problem.title);
  };
}

/** What a review still lacks, each with the way to where it is mended. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const { deskReview } = useMessages();
  const wordsOf = useWords();
  return (
    <Notice tone="error" title={deskReview.problemsTitle}>
      <ul className="space-y-1">
        {problems.map((problem) => {
          const field = fieldOf(problem);
          return (
            <li key={field}>
              {field === null ? (
                wordsOf(problem)
              ) : (
                <button type="button" className="link min-h-6 text-start" onClick={() => document.getElementById(field)?.focus()}>
                  {wordsOf(problem)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
