import type { ReviewView } from '@whetstone/contracts/review-content';
import type { SubmittedPart } from '@whetstone/contracts/submitted-work';
import { JudgedLevels } from '#src/reviewed/judged-levels.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';

/** The mentor's levels by dimension with the words that earn them, beside one's own. */
export function LevelList({ levels, parts }: { levels: ReviewView['levels']; parts: readonly SubmittedPart[] }) {
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
          <JudgedLevels levels={own} answer={part.text} side="candidate" />
        </div>
      ))}
    </div>
  );
}
