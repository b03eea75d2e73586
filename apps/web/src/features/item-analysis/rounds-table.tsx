import type { AnalysisItem } from '@whetstone/contracts/item-analysis';
import { useMessages } from '#src/lib/messages.tsx';
import { AnalysisCell } from './analysis-cell.tsx';
import { AnalysisTable } from './analysis-table.tsx';
import { LevelBars } from './level-bars.tsx';
import { QuestionCell } from './question-cell.tsx';

/** What all candidates did with the public questions of the set. */
export function RoundsTable({ items }: { items: readonly AnalysisItem[] }) {
  const { analysis: words } = useMessages();
  const open = items.filter(({ isPublic }) => isPublic);
  if (open.length === 0) return <p className="text-ink-soft">{words.noPublic}</p>;
  return (
    <AnalysisTable name={words.rounds} heads={[words.question, words.levels]}>
      {open.map(({ questionId, title, rounds }) => (
        <tr key={questionId} className="border-b border-rule max-md:block max-md:py-3">
          <QuestionCell title={title} figures={rounds} />
          {rounds === null ? (
            <td className="py-3 align-top text-ink-soft max-md:block max-md:py-1.5">{words.tooFew}</td>
          ) : (
            <AnalysisCell head={words.levels}>
              <LevelBars levels={rounds.levels} />
            </AnalysisCell>
          )}
        </tr>
      ))}
    </AnalysisTable>
  );
}
