import type { SetView } from '@whetstone/contracts/question-sets';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Section } from '#src/ui/section.tsx';

/** What the set was before, the latest first; each can be opened. */
export function VersionList({ id, workspace, version, versions }: Pick<SetView, 'id' | 'workspace' | 'version' | 'versions'>) {
  const { sets: words } = useMessages();
  return (
    <Section id="versions" title={words.versionsTitle} note={words.versionsNote}>
      <ol reversed className="divide-y divide-rule border-y border-rule">
        {versions.map(({ number, createdAt, itemCount, minutes }) => (
          <li key={number} className="flex flex-wrap justify-between gap-x-6 py-1.5">
            {number === version ? (
              <span>
                {words.versionLine(number, createdAt)} <span className="label">({words.asItStands})</span>
              </span>
            ) : (
              <Link className="link min-h-6" to={paths.setVersion(workspace.id, id, number)}>
                {words.versionLine(number, createdAt)}
              </Link>
            )}
            <span className="label tabular-nums">
              {words.count(itemCount)} · {words.minutes(minutes)}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
