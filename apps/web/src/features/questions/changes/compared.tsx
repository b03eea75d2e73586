import type { QuestionChangesView } from '@whetstone/contracts/questions';
import { useMessages } from '#src/lib/messages.tsx';
import { ChangedParts, type Changes } from './changed-parts.tsx';

type ComparedVersions = Changes & Pick<QuestionChangesView, 'versions'> & Record<'from' | 'to', { number: number }>;

/** What differs between two versions, or that nothing does. */
export function Compared({ changes }: { changes: ComparedVersions }) {
  const { questions } = useMessages();
  const { from, to, versions } = changes;
  if (versions.length === 1) return <p>{questions.onlyVersion}</p>;
  return (
    <>
      <h2 className="sr-only">{questions.changesShown(from.number, to.number)}</h2>
      {from.number === to.number ? (
        <p>{questions.sameVersionTwice(to.number)}</p>
      ) : (
        <>
          <p className="label mb-8 max-w-measure">
            {questions.changesKey} <ins>{questions.added}</ins> <del>{questions.removed}</del>
            <br />
            {questions.changesSpoil}
          </p>
          <ChangedParts changes={changes} />
        </>
      )}
    </>
  );
}
