import { useSuspenseQuery } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { Link, type LoaderFunctionArgs, useRouteError, useSearchParams } from 'react-router';
import { AdminFrame } from '#src/features/admin/admin-frame.tsx';
import { ContentFacts } from '#src/features/admin/content-facts.tsx';
import { Findings } from '#src/features/admin/findings.tsx';
import { loadStaff } from '#src/features/admin/load-staff.ts';
import { contentQuery, filtersOf, FINDING_FILTERS, findingsQuery } from '#src/features/admin/queries.ts';
import { RefusedList } from '#src/features/admin/refused-list.tsx';
import { ErrorPage } from '#src/features/errors/error-page.tsx';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Section } from '#src/ui/section.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadStaff(args);
  const queries = queriesOf(args);
  const filters = filtersOf(new URL(args.request.url).searchParams, FINDING_FILTERS);
  await Promise.all([queries.ensureQueryData(contentQuery()), queries.ensureQueryData(findingsQuery(filters))]);
  return null;
}

function Parts() {
  const { adminContent: words } = useMessages();
  const [search] = useSearchParams();
  const status = useSuspenseQuery(contentQuery()).data;
  return (
    <>
      <ContentFacts status={status} />
      <Findings filters={filtersOf(search, FINDING_FILTERS)} counts={status.findings} />
      <Section title={words.reports}>
        <p>
          {words.openReports(status.openReports)}{' '}
          <Link to={paths.reports()} className="link inline-flex min-h-6 items-center">
            {words.readReports}
          </Link>
        </p>
      </Section>
    </>
  );
}

export function Component() {
  const { adminContent: words } = useMessages();
  if (!usePerson()) return <NotSignedIn />;
  return (
    <AdminFrame section="content" lead={words.lead}>
      <Parts />
    </AdminFrame>
  );
}

export function ErrorBoundary() {
  const { adminContent: words } = useMessages();
  const error = useRouteError();
  if (!(error instanceof CallError) || error.status !== 400) return <ErrorPage error={error} />;
  return (
    <AdminFrame section="content" lead={words.lead}>
      <RefusedList error={error} to={paths.adminContent()} />
    </AdminFrame>
  );
}
