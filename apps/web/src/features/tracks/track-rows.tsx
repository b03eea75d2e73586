import type { CallOutput } from '@whetstone/contracts/call';
import type { listTracks } from '@whetstone/contracts/tracks';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Html } from '#src/ui/html.tsx';
import { workParts } from './work-parts.ts';

type TrackItem = CallOutput<typeof listTracks>['items'][number];

/**
 * All tracks, each with its length in days and in work, and what that makes a day.
 * @param days the reader's own days, where they were given
 */
export function TrackRows({ items, days }: { items: readonly TrackItem[]; days: number | null }) {
  const { tracks, common } = useMessages();
  return (
    <ul className="max-w-3xl">
      {items.map((track) => (
        <li key={track.slug} className="border-t border-rule py-5">
          <h2 className="font-serif text-xl font-bold">
            <Link className="link" to={paths.track(track.slug)}>
              <ContentText>{track.title}</ContentText>
            </Link>
          </h2>
          <p className="label mt-1">{[tracks.days(track.days), common.questionCount(track.questionCount), ...workParts(track, tracks)].join(' · ')}</p>
          <p className="mb-3 text-[0.9375rem] font-semibold">
            {tracks.perDay(tracks.work(Math.ceil(track.minutes / (days ?? track.days))), days ?? track.days)}
          </p>
          <Html size="compact" html={track.summaryHtml} />
        </li>
      ))}
    </ul>
  );
}
