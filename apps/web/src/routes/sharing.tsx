import type { LoaderFunctionArgs } from 'react-router';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { GrantForm } from '#src/features/sharing/grant-form.tsx';
import { GrantList } from '#src/features/sharing/grant-list.tsx';
import { mentorList, myConsents, whoReadMe } from '#src/features/sharing/queries.ts';
import { ReadList } from '#src/features/sharing/read-list.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await loadPerson(args);
  const queries = queriesOf(args);
  const mentors = person?.roles.includes('candidate') ? queries.fetchQuery(mentorList()) : undefined;
  await Promise.all([mentors, queries.fetchQuery(myConsents()), queries.fetchInfiniteQuery(whoReadMe())]);
  return null;
}

/** What others may see of me, and who looked. */
export function Component() {
  const { sharing } = useMessages();
  const person = usePerson();
  if (!person) return <NotSignedIn />;
  return (
    <div className="page pb-16">
      <PageHead title={sharing.title}>
        <Lead>{sharing.lead}</Lead>
        {person.roles.includes('candidate') && <p className="label mt-3 max-w-measure">{sharing.figures}</p>}
      </PageHead>
      {person.roles.includes('candidate') ? <GrantForm /> : <p className="label mb-8">{sharing.grantNone}</p>}
      <GrantList />
      <ReadList />
    </div>
  );
}
