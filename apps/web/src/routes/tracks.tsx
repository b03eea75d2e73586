import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { daysIn, PaceForm } from '#src/features/tracks/pace-form.tsx';
import { trackList } from '#src/features/tracks/queries.ts';
import { TrackRows } from '#src/features/tracks/track-rows.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await queriesOf(args).ensureQueryData(trackList());
  return null;
}

export function Component() {
  const { tracks } = useMessages();
  const { items } = useSuspenseQuery(trackList()).data;
  const days = daysIn(useSearchParams()[0]);
  return (
    <div className="page">
      <PageHead title={tracks.title}>
        <Lead>{tracks.lead}</Lead>
      </PageHead>
      {items.length === 0 ? (
        <Empty>{tracks.empty}</Empty>
      ) : (
        <>
          <PaceForm days={days} />
          <TrackRows items={items} days={days} />
          <p className="label mt-4 max-w-measure">{tracks.minutesNote}</p>
        </>
      )}
    </div>
  );
}
