import type { CallOutput } from '@whetstone/contracts/call';
import type { listTracks } from '@whetstone/contracts/tracks';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Html } from '#src/ui/html.tsx';

type TrackItem = CallOutput<typeof listTracks>['items'][number];

/** All tracks, each with its length in days and in work. */
export function TrackRows({ items }: { items: readonly TrackItem[] }) {
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
          <p className="label mt-1 mb-3">
            {[tracks.days(track.days), common.questionCount(track.questionCount), tracks.workOf(tracks.work(track.minutes))].join(' · ')}
          </p>
          <Html size="compact" html={track.summaryHtml} />
        </li>
      ))}
    </ul>
  );
}
