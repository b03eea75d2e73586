import type { LoaderFunctionArgs } from 'react-router';
import { PeopleList } from '#src/features/sharing/people-list.tsx';
import { myPeople } from '#src/features/sharing/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await queriesOf(args).fetchQuery(myPeople());
  return null;
}

export function Component() {
  const { sharing } = useMessages();
  return (
    <div className="page pb-16">
      <PageHead title={sharing.peopleTitle}>
        <Lead>{sharing.peopleLead}</Lead>
      </PageHead>
      <PeopleList />
    </div>
  );
}
