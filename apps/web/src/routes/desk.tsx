import type { LoaderFunctionArgs } from 'react-router';
import { Desk } from '#src/features/desk/desk.tsx';
import { myDesk } from '#src/features/desk/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await queriesOf(args).fetchQuery(myDesk());
  return null;
}

export function Component() {
  const { mentorDesk } = useMessages();
  return (
    <div className="page pb-16">
      <PageHead title={mentorDesk.title}>
        <Lead>{mentorDesk.lead}</Lead>
      </PageHead>
      <Desk />
    </div>
  );
}
