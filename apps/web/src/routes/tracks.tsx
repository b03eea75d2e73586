import { useSuspenseQuery } from '@tanstack/react-query';
import { trackList } from '#src/features/tracks/queries.ts';
import { TrackRows } from '#src/features/tracks/track-rows.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { queryClient } from '#src/lib/query-client.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';

export const loader = () => queryClient.ensureQueryData(trackList());

export function Component() {
  const { tracks } = useMessages();
  const { items } = useSuspenseQuery(trackList()).data;
  return (
    <div className="page">
      <PageHead title={tracks.title}>
        <Lead>{tracks.lead}</Lead>
      </PageHead>
      {items.length === 0 ? <Empty>{tracks.empty}</Empty> : <TrackRows items={items} />}
    </div>
  );
}
