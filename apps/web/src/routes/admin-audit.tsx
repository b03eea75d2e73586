import { CallError } from '@whetstone/contracts/call';
import { type LoaderFunctionArgs, useRouteError, useSearchParams } from 'react-router';
import { AdminFrame } from '#src/features/admin/admin-frame.tsx';
import { AuditList } from '#src/features/admin/audit-list.tsx';
import { loadStaff } from '#src/features/admin/load-staff.ts';
import { AUDIT_FILTERS, auditPages, filtersOf } from '#src/features/admin/queries.ts';
import { RefusedList } from '#src/features/admin/refused-list.tsx';
import { ErrorPage } from '#src/features/errors/error-page.tsx';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';

export async function loader(args: LoaderFunctionArgs) {
  await loadStaff(args);
  await queriesOf(args).fetchInfiniteQuery({ ...auditPages(filtersOf(new URL(args.request.url).searchParams, AUDIT_FILTERS)), staleTime: 0 });
  return null;
}

export function Component() {
  const { adminAudit } = useMessages();
  const [search] = useSearchParams();
  if (!usePerson()) return <NotSignedIn />;
  return (
    <AdminFrame section="audit" lead={adminAudit.lead}>
      <AuditList filters={filtersOf(search, AUDIT_FILTERS)} />
    </AdminFrame>
  );
}

export function ErrorBoundary() {
  const { adminAudit } = useMessages();
  const error = useRouteError();
  if (!(error instanceof CallError) || error.status !== 400) return <ErrorPage error={error} />;
  return (
    <AdminFrame section="audit" lead={adminAudit.lead}>
      <RefusedList error={error} to={paths.adminAudit()} />
    </AdminFrame>
  );
}
