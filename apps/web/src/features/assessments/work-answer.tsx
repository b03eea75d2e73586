import type { AssessmentWork } from '@whetstone/contracts/assessments';
import { useMessages } from '#src/lib/messages.tsx';
import { WorkText } from '#src/reviewed/work-text.tsx';

type Part = AssessmentWork['parts'][number];

/** What was written to one question, exactly as it is handed in, with what came late apart from it. */
export function WorkAnswer({ part: { position, text, claimedAt, lateText } }: { part: Part }) {
  const { myAssessments: words } = useMessages();
  return (
    <div data-work={position}>
      {text.trim() === '' ? <p className="text-ink-soft">{words.nothing}</p> : <WorkText text={text} />}
      {claimedAt !== null && <p className="label mt-2">{words.offline(claimedAt)}</p>}
      {lateText !== null && lateText.trim() !== '' && (
        <div className="mt-6">
          <h3 className="label mb-2 border-b border-rule pb-1 font-semibold text-spark">{words.late}</h3>
          <WorkText text={lateText} />
        </div>
      )}
    </div>
  );
}
