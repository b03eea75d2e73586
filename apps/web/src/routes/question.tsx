import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { QuestionView } from '@whetstone/contracts/questions';
import type { TrackPlace } from '@whetstone/contracts/tracks';
import { Link, type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { questionBySlug } from '#src/features/questions/queries.ts';
import { QuestionFacts } from '#src/features/questions/question-facts.tsx';
import { ThreadLine } from '#src/features/questions/thread-line.tsx';
import { VersionList } from '#src/features/questions/version-list.tsx';
import { QuestionWorkbook } from '#src/features/questions/workbook.tsx';
import { ReportLink } from '#src/features/reports/report-link.tsx';
import { SourceList } from '#src/features/sources/source-list.tsx';
import { trackPlace } from '#src/features/tracks/queries.ts';
import { TrackLine, TrackNext } from '#src/features/tracks/track-line.tsx';
import { followSlug } from '#src/lib/follow-slug.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { OpenPartsProvider } from '#src/lib/open-parts.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { slugOf, useSlug } from '#src/lib/slug.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { PageHead, WithMargin } from '#src/ui/page.tsx';

/** The track through which the reader comes, as the address says; what cannot be one is left out. */
const TRACK = /^[\p{L}\p{N}-]{1,100}$/u;
const trackIn = (search: URLSearchParams): string => TRACK.exec(search.get('track') ?? '')?.[0] ?? '';

export async function loader(args: LoaderFunctionArgs) {
  const slug = slugOf(args);
  const track = trackIn(new URL(args.request.url).searchParams);
  const queries = queriesOf(args);
  // The place in a track is an extra: prefetching lets it fail without taking the question with it.
  const place = track === '' ? undefined : queries.prefetchQuery(trackPlace(track, slug));
  const question = await queries.ensureQueryData(questionBySlug(slug));
  followSlug(slug, question.slug, (found) => paths.question(found, track || undefined));
  await place;
  return null;
}

function StudyWay({ slug }: { slug: string }) {
  const { studyWay } = useMessages();
  return (
    <p className="mb-6 print:hidden">
      <Link to={paths.study(slug)} className="link inline-block py-0.5 font-semibold">
        {studyWay.way}
      </Link>{' '}
      <span className="label">{studyWay.note}</span>
    </p>
  );
}

function Question({ question, place }: { question: QuestionView; place: TrackPlace | null }) {
  const margin = (
    <div className="space-y-6">
      <QuestionFacts question={question} />
      <div className="max-lg:hidden">
        <VersionList slug={question.slug} versions={question.versions} />
      </div>
    </div>
  );
  return (
    <div className="page">
      <PageHead title={question.title} heading={<ContentText>{question.title}</ContentText>} above={place && <TrackLine place={place} />}>
        <ThreadLine thread={question.thread} />
      </PageHead>
      <WithMargin margin={margin}>
        <QuestionWorkbook question={question} study={<StudyWay slug={question.slug} />} />
        <SourceList sources={question.sources} />
        <ReportLink target={{ kind: 'question', slug: question.slug, version: question.number, title: question.title }} />
        <div className="mt-10 lg:hidden">
          <VersionList slug={question.slug} versions={question.versions} />
        </div>
        {place && <TrackNext place={place} />}
      </WithMargin>
    </div>
  );
}

export function Component() {
  const { data: question } = useSuspenseQuery(questionBySlug(useSlug()));
  const track = trackIn(useSearchParams()[0]);
  const { data: place = null } = useQuery({ ...trackPlace(track, question.slug), enabled: track !== '' });
  // What was opened on one question, or on one version of it, is closed on the next.
  const name = `${question.id} ${question.number}`;
  return (
    <OpenPartsProvider key={name} name={name}>
      <Question question={question} place={place} />
    </OpenPartsProvider>
  );
}
