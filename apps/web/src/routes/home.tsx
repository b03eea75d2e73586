import { useSuspenseQuery } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router';
import { guideList } from '#src/lib/guide-queries.ts';
import { type Chapter, Contents } from '#src/features/home/contents.tsx';
import { People } from '#src/features/home/people.tsx';
import { Thread } from '#src/features/home/thread.tsx';
import { WayOn } from '#src/features/home/way-on.tsx';
import { salaryList } from '#src/features/pay/queries.ts';
import { questionCounts } from '#src/lib/question-counts.ts';
import { articleList } from '#src/features/readings/queries.ts';
import { trackList } from '#src/features/tracks/queries.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const queries = queriesOf(args);
  await Promise.all([
    queries.ensureQueryData(guideList()),
    queries.ensureQueryData(questionCounts()),
    queries.ensureQueryData(salaryList()),
    queries.ensureQueryData(trackList()),
    queries.ensureQueryData(articleList()),
  ]);
  return null;
}

function useChapters(): Chapter[] {
  const { shell, guides: words, tracks: trackWords, common } = useMessages();
  const guides = useSuspenseQuery(guideList()).data.items;
  const { total, facets } = useSuspenseQuery(questionCounts()).data;
  const salaries = useSuspenseQuery(salaryList()).data.items;
  const tracks = useSuspenseQuery(trackList()).data.items;
  const articles = useSuspenseQuery(articleList()).data.items;
  return [
    {
      title: shell.guides,
      to: paths.guides(),
      count: guides.length,
      lines: guides.map(({ slug, title, stageCount }) => ({ to: paths.guide(slug), name: title, number: words.stages(stageCount) })),
    },
    {
      title: shell.questions,
      to: paths.questions(),
      count: total,
      lines: facets.area.map(({ value, name, count }) => ({ to: paths.questions({ area: value }), name, number: String(count) })),
    },
    {
      title: shell.pay,
      to: paths.salaries(),
      count: salaries.length,
      lines: salaries.map(({ slug, title, levels }) => ({ to: paths.salary(slug), name: title, number: levels ?? '' })),
    },
    {
      title: shell.tracks,
      to: paths.tracks(),
      count: tracks.length,
      lines: tracks.map(({ slug, title, days }) => ({ to: paths.track(slug), name: title, number: trackWords.days(days) })),
    },
    {
      title: shell.readings,
      to: paths.articles(),
      count: articles.length,
      lines: articles.map(({ slug, title, minutes }) => ({ to: paths.article(slug), name: title, number: common.minutes(minutes) })),
    },
  ];
}

export function Component() {
  const { home } = useMessages();
  return (
    <div className="page">
      <PageHead title={home.title}>
        <Lead>{home.lead}</Lead>
        <WayOn />
      </PageHead>
      <Thread />
      <People />
      <Contents chapters={useChapters()} />
    </div>
  );
}
