import type { ReviewView } from '@whetstone/contracts/review-content';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { compareLevels } from './compare-levels.ts';

type Level = ReviewView['levels'][number];

/** Whose screen it is: the one who was judged reads their own level first, the one who judged theirs. */
type Side = 'candidate' | 'mentor';

/** Both levels and the difference, in words. */
function useComparison({ level, own }: Level, side: Side): string {
  const { studying, reviewed } = useMessages();
  const given = studying.levels[level];
  const words = reviewed.levels;
  if (own === null) return words.noOwn[side](given);
  const steps = compareLevels(own, level);
  const difference = steps === null ? words.notComparable : steps === 0 ? words.same : steps < 0 ? words.lower(-steps) : words.higher(steps);
  return words.compare[side](studying.levels[own], given, difference);
}

function JudgedLevel({ level, answer, side }: { level: Level; answer: string; side: Side }) {
  const { questions, reviewed } = useMessages();
  const { quoted, noted } = reviewed.levels;
  const names: Record<string, string> = questions.dimensions;
  const isQuote = level.evidence !== '' && answer.includes(level.evidence);
  return (
    <div>
      <dt className="font-semibold">{names[level.dimension] ?? <ContentText>{level.dimension}</ContentText>}</dt>
      <dd>
        <p>{useComparison(level, side)}</p>
        {level.evidence !== '' && (
          <p className="mt-1 max-w-measure border-s-2 border-rule ps-3 font-serif wrap-anywhere whitespace-pre-wrap">
            {isQuote ? `“${level.evidence}”` : level.evidence} <span className="label font-sans">{isQuote ? quoted : noted}</span>
          </p>
        )}
      </dd>
    </div>
  );
}

/** The levels that a review gives to one answer, with the words that earn each, beside those that its candidate had given themselves. */
export function JudgedLevels({ levels, answer, side }: { levels: readonly Level[]; answer: string; side: Side }) {
  return (
    <dl className="space-y-4">
      {levels.map((level) => (
        <JudgedLevel key={level.dimension} level={level} answer={answer} side={side} />
      ))}
    </dl>
  );
}
