import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { closeReport, type ReportView } from '@whetstone/contracts/reports';
import { type ReactNode, useRef } from 'react';
import { Link } from 'react-router';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { LoadMore } from '#src/ui/load-more.tsx';
import { reportList } from './queries.ts';

type Close = (verdict: 'resolved' | 'declined') => void;

function Target({ report }: { report: ReportView }) {
  const { reports: words } = useMessages();
  if (report.kind === 'review') return words.review;
  const title: ReactNode = <ContentText>{report.title}</ContentText>;
  if (report.slug === null) return title;
  const address = { question: paths.question, guide: paths.guide, salary: paths.salary, track: paths.track, article: paths.article }[report.kind];
  return (
    <Link to={address(report.slug)} className="link">
      {title}
    </Link>
  );
}

/** A review itself stands in no report: it is opened by emergency access, where its candidate lets it. */
function WhoseReview({ candidate }: Pick<ReportView, 'candidate'>) {
  const { reports: words } = useMessages();
  if (candidate === null) return <p className="label mt-2">{words.reviewHidden}</p>;
  return (
    <p className="mt-2">
      {words.reviewOf(candidate.name)}{' '}
      <Link to={paths.adminPeople({ q: candidate.id })} className="link inline-block py-0.5">
        {words.toEmergency}
      </Link>
    </p>
  );
}

function ReportLine({ report, close }: { report: ReportView; close: Close }) {
  const { reports: words } = useMessages();
  const isReview = report.kind === 'review';
  const title = isReview ? words.review : report.title;
  return (
    <li className="py-4">
      <p className="font-semibold break-words">
        <Target report={report} />
        {!isReview && ` · ${words.parts[report.part]}`}
      </p>
      <p className="label break-words">
        {words.at(report.createdAt)}
        {!isReview && ` · ${words.versions(report.reportedVersion, report.currentVersion)}`}
        {report.file !== null && ` · ${report.file}`}
      </p>
      <p className="mt-2 max-w-measure break-words whitespace-pre-wrap">{report.text}</p>
      {isReview && report.state === 'open' && <WhoseReview candidate={report.candidate} />}
      {report.state === 'open' && (
        <div className="mt-3 flex flex-wrap gap-3">
          <button type="button" className="button" aria-label={words.resolveOf(title)} onClick={() => close('resolved')}>
            {words.resolve}
          </button>
          <button type="button" className="button" aria-label={words.declineOf(title)} onClick={() => close('declined')}>
            {words.decline}
          </button>
        </div>
      )}
    </li>
  );
}

/** What readers say is wrong, in one state. */
export function ReportList({ state }: { state: ReportView['state'] }) {
  const { reports: words } = useMessages();
  const queries = useQueryClient();
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useSuspenseInfiniteQuery(reportList(state));
  const status = useRef<HTMLOutputElement>(null);
  const closing = useMutation({
    mutationFn: ({ id, verdict }: { id: string; verdict: 'resolved' | 'declined' }) => call(closeReport, { params: { id }, body: { state: verdict } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['reports'] });
      status.current?.focus();
    },
  });
  const { text } = useRefusal(closing.error);
  const reports = data.pages.flatMap(({ items }) => items);
  return (
    <>
      <output ref={status} tabIndex={-1} className="mb-3 block outline-none">
        {words.open(data.pages[0]?.open ?? 0)} {closing.isSuccess && words.closed}
      </output>
      <p role="alert" className="text-error">
        {text}
      </p>
      {reports.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {reports.map((report) => (
            <ReportLine key={report.id} report={report} close={(verdict) => closing.mutate({ id: report.id, verdict })} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <LoadMore label={words.more} failed={isFetchNextPageError && words.moreFailed} isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      )}
    </>
  );
}
