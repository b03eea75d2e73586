import { useSuspenseQuery } from '@tanstack/react-query';
import { useMessages } from '#src/lib/messages.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { myPeople } from './queries.ts';

/** The candidates who let a mentor see something. */
export function PeopleList() {
  const { sharing } = useMessages();
  const { items } = useSuspenseQuery(myPeople()).data;
  if (items.length === 0) return <Empty>{sharing.peopleEmpty}</Empty>;
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {items.map(({ id, name, grants }) => (
        <li key={id} className="py-3">
          <p className="font-semibold break-words">{name}</p>
          <p className="label">{sharing.peopleGrants(grants.map(({ scope, expiresAt }) => ({ scope: sharing.scopes[scope], expiresAt })))}</p>
        </li>
      ))}
    </ul>
  );
}
