import { type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { AdminFrame } from '#src/features/admin/admin-frame.tsx';
import { InviteForm } from '#src/features/admin/invite-form.tsx';
import { InviteList } from '#src/features/admin/invite-list.tsx';
import { loadStaff } from '#src/features/admin/load-staff.ts';
import { invitesQuery } from '#src/features/admin/queries.ts';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';

/** What is no page number means the first page. */
const pageIn = (search: URLSearchParams): string | undefined => /^[1-9]\d{0,4}$/.exec(search.get('page') ?? '')?.[0];

export async function loader(args: LoaderFunctionArgs) {
  await loadStaff(args);
  await queriesOf(args).ensureQueryData(invitesQuery(pageIn(new URL(args.request.url).searchParams)));
  return null;
}

export function Component() {
  const { adminInvites } = useMessages();
  const [search] = useSearchParams();
  const person = usePerson();
  if (!person) return <NotSignedIn />;
  return (
    <AdminFrame section="invites" lead={person.roles.includes('admin') ? adminInvites.lead : adminInvites.leadStaff}>
      <InviteForm />
      <InviteList page={pageIn(search)} />
    </AdminFrame>
  );
}
