import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { PersonView } from '@whetstone/contracts/people';
import { Link } from 'react-router';
import { guideList } from '#src/lib/guide-queries.ts';
import { myStudy, myToday } from '#src/features/study-plan/queries.ts';
import { FirstStep } from '#src/features/study-plan/today/first-step.tsx';
import { NextStep } from '#src/features/study-plan/today/next-step.tsx';
import { TodayList } from '#src/features/study-plan/today/today-list.tsx';
import { TodayMargin } from '#src/features/study-plan/today/today-margin.tsx';
import { TrackPasses } from '#src/features/study-plan/today/track-passes.tsx';
import { Leeches, Waiting } from '#src/features/study-plan/today/waiting.tsx';
import { trackList } from '#src/features/tracks/queries.ts';
import { submissionList } from '#src/features/submissions/queries.ts';
import { SuggestedToday } from '#src/features/suggestions/suggested-today.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { PageHead, WithMargin } from '#src/ui/page.tsx';

function Sharing() {
  const { today } = useMessages();
  return (
    <p className="mt-12 max-w-measure border-t border-rule pt-3 text-[0.9375rem] text-ink-soft">
      {today.sharingText}{' '}
      <Link to={paths.sharing()} className="link inline-block py-0.5">
        {today.sharing}
      </Link>
    </p>
  );
}

/** A review that came back and was not looked at far enough to be rated. */
function ReviewsBack() {
  const { submissions } = useMessages();
  const { data } = useQuery(submissionList());
  const back = data?.items.filter(({ state, rating }) => state === 'reviewed' && rating === null) ?? [];
  const [latest] = back;
  if (latest === undefined) return null;
  return (
    <p className="mb-8 max-w-measure border-s-4 border-spark ps-4">
      {submissions.reviewBack(back.length)}{' '}
      <Link to={back.length === 1 ? paths.submission(latest.id) : paths.submissions()} className="link inline-block py-0.5 font-semibold">
        {submissions.read}
      </Link>
    </p>
  );
}

function NotBegun() {
  const { guides: guideWords, tracks: trackWords } = useMessages();
  const guides = useSuspenseQuery(guideList()).data.items;
  const tracks = useSuspenseQuery(trackList()).data.items;
  return (
    <FirstStep
      guides={guides.map(({ slug, title, stageCount }) => ({ slug, title, note: guideWords.stages(stageCount) }))}
      tracks={tracks.map(({ slug, title, days }) => ({ slug, title, note: trackWords.days(days) }))}
    />
  );
}

function Begun() {
  const study = useSuspenseQuery(myStudy()).data;
  const view = useSuspenseQuery(myToday()).data;
  return (
    <WithMargin margin={<TodayMargin view={view} />}>
      <NextStep view={view} />
      <TodayList items={view.items} />
      <Waiting view={view} study={study} />
      <Leeches leeches={view.leeches} />
      <TrackPasses tracks={study.tracks} />
    </WithMargin>
  );
}

/** A candidate's own page: one list for today, one next step, and the date. */
export function Today({ person }: { person: PersonView }) {
  const { today, mine } = useMessages();
  const study = useSuspenseQuery(myStudy()).data;
  return (
    <>
      <PageHead title={today.title} above={<p className="label mb-1">{today.headDate(study.today)}</p>}>
        {person.isDemo && <p className="label mt-2">{mine.demo}</p>}
      </PageHead>
      <SuggestedToday />
      <ReviewsBack />
      {study.hasBegun ? <Begun /> : <NotBegun />}
      <Sharing />
    </>
  );
}
