import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Section } from '#src/ui/section.tsx';
import { importList } from './queries.ts';

/** The banks that were brought in, and what came of each; nothing where none was. */
export function ImportList({ id }: { id: string }) {
  const { imports: words } = useMessages();
  const { items } = useSuspenseQuery(importList(id)).data;
  const shown = items.filter(({ state }) => state !== 'cancelled');
  if (shown.length === 0) return null;
  return (
    <Section id="imports" title={words.listTitle}>
      <ul className="divide-y divide-rule border-y border-rule">
        {shown.map(({ id: importId, state, by, createdAt, counts }) => (
          <li key={importId} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            <Link to={paths.bankImport(id, importId)} className="link min-w-0 py-0.5 font-semibold break-words">
              {words.on(createdAt)}
            </Link>
            <span className="label">
              {[
                words.by(by),
                state === 'committed' ? words.cameInCount(counts.comesIn) : words.states[state],
                state === 'read' ? words.comesInCount(counts.comesIn) : '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
