import { useQuery } from '@tanstack/react-query';
import type { TrackView } from '@whetstone/contracts/tracks';
import { useMessages } from '#src/lib/messages.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { MarkRead } from './mark-read.tsx';
import { myStudy } from './queries.ts';

type Item = Pick<TrackView['steps'][number]['items'][number], 'kind' | 'id' | 'slug' | 'title'>;

/** Beside an item of a track that is followed: that it is done, or for a page the way to say so. */
export function TrackItemMark({ item, track }: { item: Item; track: string }) {
  const { follow } = useMessages();
  const { data: study } = useQuery(myStudy());
  const pass = study?.tracks.find((of) => of.track.slug === track);
  if (pass === undefined) return null;
  if (pass.doneIds.includes(item.id)) {
    return (
      <span className="inline-flex items-center gap-1 text-[0.8125rem] font-semibold text-stone">
        <Icon name="check" /> {follow.done}
      </span>
    );
  }
  return item.kind === 'question' ? null : <MarkRead kind={item.kind} slug={item.slug} title={item.title} />;
}
