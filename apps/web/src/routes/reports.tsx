import type { ReportView } from '@whetstone/contracts/reports';
import { Link, type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { reportList } from '#src/features/reports/queries.ts';
import { ReportList } from '#src/features/reports/report-list.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

const STATES = ['open', 'resolved', 'declined'] as const satisfies readonly ReportView['state'][];
const stateIn = (search: URLSearchParams): ReportView['state'] => STATES.find((state) => state === search.get('state')) ?? 'open';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await queriesOf(args).fetchInfiniteQuery(reportList(stateIn(new URL(args.request.url).searchParams)));
  return null;
}

/** For admins: what readers say is wrong in the content. */
export function Component() {
  const { reports } = useMessages();
  const state = stateIn(useSearchParams()[0]);
  return (
    <div className="page pb-16">
      <PageHead title={reports.listTitle}>
        <Lead>{reports.listLead}</Lead>
      </PageHead>
      <nav aria-label={reports.state} className="mb-6">
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {STATES.map((one) => (
            <li key={one}>
              <Link to={paths.reports(one)} aria-current={one === state ? 'page' : undefined} className="link inline-block py-0.5 aria-[current]:font-bold">
                {reports.states[one]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <ReportList key={state} state={state} />
    </div>
  );
}
