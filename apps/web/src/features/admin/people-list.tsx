import { useSuspenseQuery } from '@tanstack/react-query';
import type { PersonRow } from '@whetstone/contracts/admin';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Pager } from './pager.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { PersonPanel } from './person-panel.tsx';
import { peopleQuery, type PeopleFilters as Filters } from './queries.ts';

function PersonTitle({ person }: { person: PersonRow }) {
  const { adminPeople: words, account } = useMessages();
  const { name, signInName, roles, createdAt, lastSeenOn, deactivatedAt, deletionDueAt } = person;
  const marks = [person.isYou && words.you, person.isDemo && words.demo].filter((mark) => mark !== false);
  return (
    <span className="block">
      <span className={deactivatedAt === null ? '' : 'text-ink-soft line-through'}>
        <bdi>{name}</bdi>
      </span>{' '}
      <span className="font-mono text-sm font-normal wrap-anywhere text-ink-soft">{signInName}</span>
      {marks.length > 0 && <span className="label font-normal"> ({marks.join(', ')})</span>}
      <span className="label block font-normal tabular-nums">
        {[roles.map((role) => account.roles[role]).join(', '), words.joined(createdAt), lastSeenOn === null ? words.notSeen : words.seen(lastSeenOn)].join(
          ' · ',
        )}
      </span>
      {deactivatedAt !== null && <span className="block text-sm font-normal text-spark">{words.deactivated(deactivatedAt)}</span>}
      {deletionDueAt !== null && <span className="block text-sm font-normal text-spark">{words.leaving(deletionDueAt)}</span>}
    </span>
  );
}

/** People in dense rows; what can be done with one opens below the row. */
export function PeopleList({ filters }: { filters: Filters }) {
  const { adminPeople: words } = useMessages();
  const { items, total, page, pages } = useSuspenseQuery(peopleQuery(filters)).data;
  return (
    <>
      <PeopleFilters filters={filters} />
      <output className="label mb-2 block font-semibold">{words.found(total)}</output>
      {items.length === 0 && <p className="border-t border-rule py-4">{words.none}</p>}
      <ul className="divide-y divide-rule border-y border-rule empty:hidden">
        {items.map((person) => (
          <li key={person.id} className="py-1">
            <Disclosure level="row" title={<PersonTitle person={person} />}>
              <PersonPanel person={person} />
            </Disclosure>
          </li>
        ))}
      </ul>
      <Pager page={page} pages={pages} to={(wanted) => paths.adminPeople({ ...filters, page: wanted })} />
    </>
  );
}
