import { CallError } from '@whetstone/contracts/call';
import { type LoaderFunctionArgs, useRouteError, useSearchParams } from 'react-router';
import { AdminFrame } from '#src/features/admin/admin-frame.tsx';
import { loadStaff } from '#src/features/admin/load-staff.ts';
import { PeopleList } from '#src/features/admin/people-list.tsx';
import { filtersOf, PEOPLE_FILTERS, peopleQuery } from '#src/features/admin/queries.ts';
import { RefusedList } from '#src/features/admin/refused-list.tsx';
import { ErrorPage } from '#src/features/errors/error-page.tsx';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';

export async function loader(args: LoaderFunctionArgs) {
  await loadStaff(args);
  await queriesOf(args).fetchQuery({ ...peopleQuery(filtersOf(new URL(args.request.url).searchParams, PEOPLE_FILTERS)), staleTime: 0 });
  return null;
}

export function Component() {
  const { adminPeople } = useMessages();
  const [search] = useSearchParams();
  if (!usePerson()) return <NotSignedIn />;
  return (
    <AdminFrame section="people" lead={adminPeople.lead}>
      <PeopleList filters={filtersOf(search, PEOPLE_FILTERS)} />
    </AdminFrame>
  );
}

export function ErrorBoundary() {
  const { adminPeople } = useMessages();
  const error = useRouteError();
  if (!(error instanceof CallError) || error.status !== 400) return <ErrorPage error={error} />;
  return (
    <AdminFrame section="people" lead={adminPeople.lead}>
      <RefusedList error={error} to={paths.adminPeople()} />
    </AdminFrame>
  );
}
