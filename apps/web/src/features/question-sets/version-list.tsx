import type { SetView } from '@whetstone/contracts/question-sets';
import { useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';

/** What the set was before, the latest first. */
export function VersionList({ versions }: Pick<SetView, 'versions'>) {
  const { sets: words } = useMessages();
  return (
    <Section id="versions" title={words.versionsTitle} note={words.versionsNote}>
      <ol reversed className="divide-y divide-rule border-y border-rule">
        {versions.map(({ number, createdAt, itemCount, minutes }) => (
          <li key={number} className="flex flex-wrap justify-between gap-x-6 py-1.5">
            <span>{words.versionLine(number, createdAt)}</span>
            <span className="label tabular-nums">
              {words.count(itemCount)} · {words.minutes(minutes)}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
