import { type ComponentType, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Details } from '#src/ui/details.tsx';
import type { KeptRevision } from './use-revisions.ts';

export interface ChangesProps {
  before: string;
  after: string;
  /** what the marks say to screen readers, where they mean no change of one text */
  words?: { added: string; removed: string };
}

/** Shows two texts as one, with what differs marked. */
export type Changes = ComponentType<ChangesProps>;

interface RevisionListProps {
  revisions: readonly KeptRevision[];
  /** how two texts are laid beside each other */
  Changes: Changes;
  /** the one that stands in the answer; and how another comes to stand there. Without it they are only read */
  current?: { id: string | null; restore: (text: string) => void };
}

function Row({ revision, before, current, Changes: Differences }: Pick<RevisionListProps, 'Changes' | 'current'> & { revision: KeptRevision; before: string }) {
  const { studying } = useMessages();
  const { id, text, createdAt, claimedAt, isUnsent } = revision;
  const notes = [
    studying.characters(text.length),
    claimedAt === null ? '' : studying.claimed(claimedAt, createdAt),
    isUnsent ? studying.unsent : '',
    current?.id === id ? studying.currentRevision : '',
  ];
  return (
    <li id={`revision-${id}`} className="border-t border-rule py-1">
      <Details title={studying.revisionAt(claimedAt ?? createdAt)} aside={<span className="label">{notes.filter((note) => note !== '').join(' · ')}</span>}>
        <div className="space-y-3">
          <Differences before={before} after={text} />
          {current !== undefined && current.id !== id && (
            <button type="button" className="button" onClick={() => current.restore(text)}>
              {studying.restore}
            </button>
          )}
        </div>
      </Details>
    </li>
  );
}

/** Everything that the answer has been. Each opens to what changed in it. */
export function RevisionList({ revisions, Changes: Differences, current }: RevisionListProps) {
  const { studying } = useMessages();
  const [isRestored, setRestored] = useState(false);
  const textOf = new Map(revisions.map(({ id, text }) => [id, text]));
  const restoring = current && {
    ...current,
    restore: (text: string) => {
      current.restore(text);
      setRestored(true);
    },
  };
  return (
    <>
      <p className="label mb-3 max-w-measure">{studying.revisionsNote}</p>
      <ol className="border-b border-rule">
        {revisions.map((revision) => (
          <Row
            key={revision.id}
            revision={revision}
            before={textOf.get(revision.basedOnId ?? '') ?? ''}
            Changes={Differences}
            {...(restoring && { current: restoring })}
          />
        ))}
      </ol>
      <output className="label mt-2 block min-h-5">{isRestored && studying.restored}</output>
    </>
  );
}
