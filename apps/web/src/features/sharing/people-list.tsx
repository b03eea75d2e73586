import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
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
          <p className="break-words">
            <Link to={paths.mentee(id)} className="link inline-block py-0.5 font-semibold">
              {name}
            </Link>
          </p>
          <p className="label">{sharing.peopleGrants(grants.map(({ scope, expiresAt }) => ({ scope: sharing.scopes[scope], expiresAt })))}</p>
        </li>
      ))}
    </ul>
  );
}
