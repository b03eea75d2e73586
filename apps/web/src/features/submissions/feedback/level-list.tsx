import type { ReviewView } from '@whetstone/contracts/review-content';
import type { SubmittedPart } from '@whetstone/contracts/submitted-work';
import { compareLevels } from '#src/features/reviewed/compare-levels.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';

type Level = ReviewView['levels'][number];

/** Both levels and the difference, in words. */
function useComparison({ level, own }: Level): string {
  const { studying, feedback } = useMessages();
  if (own === null) return feedback.noOwn(studying.levels[level]);
  const steps = compareLevels(own, level);
  const difference = steps === null ? feedback.notComparable : steps === 0 ? feedback.same : steps < 0 ? feedback.lower(-steps) : feedback.higher(steps);
  return feedback.compare(studying.levels[own], studying.levels[level], difference);
}

function LevelRow({ level, answer }: { level: Level; answer: string }) {
  const { questions, feedback } = useMessages();
  const names: Record<string, string> = questions.dimensions;
  const isQuote = level.evidence !== '' && answer.includes(level.evidence);
  return (
    <div>
      <dt className="font-semibold">{names[level.dimension] ?? <ContentText>{level.dimension}</ContentText>}</dt>
      <dd>
        <p>{useComparison(level)}</p>
        {level.evidence !== '' && (
          <p className="mt-1 max-w-measure border-s-2 border-rule ps-3 font-serif wrap-anywhere whitespace-pre-wrap">
            {isQuote ? `“${level.evidence}”` : level.evidence} <span className="label font-sans">{isQuote ? feedback.quoted : feedback.noted}</span>
          </p>
        )}
      </dd>
    </div>
  );
}

/** The mentor's levels by dimension with the words that earn them, beside one's own. */
export function LevelList({ levels, parts }: { levels: readonly Level[]; parts: readonly SubmittedPart[] }) {
  const { feedback } = useMessages();
  if (levels.length === 0) return <p className="text-ink-soft">{feedback.noLevels}</p>;
  const judged = parts.flatMap((part) => {
    const own = levels.filter((level) => level.part === part.position);
    return own.length === 0 ? [] : [{ part, levels: own }];
  });
  return (
    <div className="space-y-8">
      {judged.map(({ part, levels: own }) => (
        <div key={part.position}>
          {parts.length > 1 && (
            <h3 className="mb-3 border-b border-rule pb-1 font-serif text-lg font-bold">
              <ContentText>{`${part.position}. ${part.title}`}</ContentText>
            </h3>
          )}
          <dl className="space-y-4">
            {own.map((level) => (
              <LevelRow key={level.dimension} level={level} answer={part.text} />
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}
