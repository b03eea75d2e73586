import { useSuspenseQuery } from '@tanstack/react-query';
import type { SetListItem } from '@whetstone/contracts/question-sets';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Section } from '#src/ui/section.tsx';
import { setList } from './queries.ts';

/** The guide and the stage that a set is for. */
export function SetPlace({ guide, stage }: Pick<SetListItem, 'guide' | 'stage'>) {
  const { sets: words } = useMessages();
  if (guide === null) return words.noGuide;
  return <ContentText>{stage === null ? guide.name : `${guide.name} · ${stage.name}`}</ContentText>;
}

/** The sets of a workspace; those that were put away come last. */
export function SetList({ id, children }: { id: string; children: ReactNode }) {
  const { sets: words } = useMessages();
  const { items } = useSuspenseQuery(setList(id)).data;
  return (
    <Section id="sets" title={words.listTitle}>
      {items.length === 0 ? (
        <Empty>{words.listEmpty}</Empty>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {items.map((set) => (
            <li key={set.id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
              <Link to={paths.questionSet(id, set.id)} className="link min-w-0 py-0.5 font-semibold break-words">
                {set.name}
              </Link>
              <span className="label tabular-nums">
                <SetPlace guide={set.guide} stage={set.stage} /> · {words.count(set.itemCount)} · {words.ofMinutes(set.itemMinutes, set.minutes)}
                {set.isArchived && ` · ${words.archived}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {children}
    </Section>
  );
}
