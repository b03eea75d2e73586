import type { AnalysisItem, JudgedFigures } from '@whetstone/contracts/item-analysis';
import { useMessages } from '#src/lib/messages.tsx';
import { AnalysisCell } from './analysis-cell.tsx';
import { AnalysisTable } from './analysis-table.tsx';
import { IntervalFigure } from './interval-figure.tsx';
import { judgeDifficulty, judgeDiscrimination } from './judge-item.ts';
import { LevelBars } from './level-bars.tsx';
import { QuestionCell } from './question-cell.tsx';

function Figures({ figures: { levels, difficulty, discrimination } }: { figures: JudgedFigures }) {
  const { analysis: words } = useMessages();
  return (
    <>
      <AnalysisCell head={words.levels}>
        <LevelBars levels={levels} />
      </AnalysisCell>
      <AnalysisCell head={words.difficulty}>
        <IntervalFigure estimate={difficulty} from={0} to={1} ticks={[0, 1]} />
        <p>{words.difficulties[judgeDifficulty(difficulty)]}</p>
      </AnalysisCell>
      <AnalysisCell head={words.discrimination}>
        {discrimination === null ? <p>{words.unknown}</p> : <IntervalFigure estimate={discrimination} from={-1} to={1} ticks={[-1, 0, 1]} />}
        <p>{words.discriminations[judgeDiscrimination(discrimination)]}</p>
      </AnalysisCell>
    </>
  );
}

/** What was handed in of the set, question by question. */
export function HandedInTable({ items }: { items: readonly AnalysisItem[] }) {
  const { analysis: words } = useMessages();
  return (
    <AnalysisTable name={words.handedIn} heads={[words.question, words.levels, words.difficulty, words.discrimination]}>
      {items.map(({ questionId, title, assessments }) => (
        <tr key={questionId} className="border-b border-rule max-md:block max-md:py-3">
          <QuestionCell title={title} figures={assessments} />
          {assessments === null ? (
            <td colSpan={3} className="py-3 align-top text-ink-soft max-md:block max-md:py-1.5">
              {words.tooFew}
            </td>
          ) : (
            <Figures figures={assessments} />
          )}
        </tr>
      ))}
    </AnalysisTable>
  );
}
