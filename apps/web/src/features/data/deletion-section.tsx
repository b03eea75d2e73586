import type { PersonView } from '@whetstone/contracts/people';
import { useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';
import { DeletionDialog } from './deletion-dialog.tsx';

/** What deleting the account means, before one decides. */
export function DeletionSection({ person }: { person: PersonView }) {
  const { myData: words } = useMessages();
  const [isAsking, setAsking] = useState(false);
  const facts = [
    [words.now, words.nowText],
    [words.later, words.laterText],
    [words.backups, words.backupsText],
  ] as const;
  return (
    <Section id="delete" title={words.deletion} note={words.deletionNote}>
      <dl className="max-w-measure space-y-3">
        {facts.map(([title, text]) => (
          <div key={title}>
            <dt className="font-semibold">{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {person.deletionDueAt === null ? (
        <button type="button" className="button mt-5 border-error text-error" onClick={() => setAsking(true)}>
          {words.ask}
        </button>
      ) : (
        <p className="mt-5 max-w-measure font-semibold">{words.asked}</p>
      )}
      {isAsking && <DeletionDialog person={person} onClosed={() => setAsking(false)} />}
    </Section>
  );
}
