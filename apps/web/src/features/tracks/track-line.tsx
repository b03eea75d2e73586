import type { TrackPlace } from '@whetstone/contracts/tracks';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { anchors, paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { itemAddress } from './item-address.ts';

interface StepLinkProps {
  to: TrackPlace['next'];
  track: string;
  words: string;
  rel: 'prev' | 'next';
}

function StepLink({ to, track, words, rel }: StepLinkProps) {
  if (to === null) return null;
  return (
    <Link to={paths.question(to.slug, track)} rel={rel} className="link inline-block py-0.5">
      {words}
      <span className="sr-only">
        : <ContentText>{to.title}</ContentText>
      </span>
    </Link>
  );
}

/** In one line above a question that was come to through a track: which track, how far, and the ways on. */
export function TrackLine({ place }: { place: TrackPlace }) {
  const { tracks } = useMessages();
  const { track, step, number, count } = place;
  return (
    <nav aria-label={tracks.place} className="mb-3 flex flex-wrap items-baseline gap-x-4 border-s-4 border-stone ps-3 text-[0.9375rem]">
      <Link data-list to={paths.track(track.slug, anchors.day(step.fromDay))} className="link inline-block py-0.5 font-semibold">
        <ContentText>{track.name}</ContentText>
      </Link>
      <span className="text-ink-soft">
        {tracks.dayRange(step.fromDay, step.toDay)} · {tracks.placeOf(number, count)}
      </span>
      <span className="flex gap-x-4">
        <StepLink to={place.previous} track={track.slug} words={tracks.previous} rel="prev" />
        <StepLink to={place.next} track={track.slug} words={tracks.next} rel="next" />
      </span>
    </nav>
  );
}

/** Below the question: what comes next in the track, and the readings before it. */
export function TrackNext({ place: { track, next } }: { place: TrackPlace }) {
  const { tracks } = useMessages();
  if (next === null) {
    return (
      <p className="mt-12 border-t-2 border-ink pt-3">
        {tracks.lastInTrack(track.name)}{' '}
        <Link to={paths.track(track.slug)} className="link inline-block py-0.5">
          <ContentText>{track.name}</ContentText>
        </Link>
      </p>
    );
  }
  return (
    <div className="mt-12 border-t-2 border-ink pt-3">
      <p className="label">{tracks.nextInTrack(track.name)}</p>
      <p>
        <Link to={paths.question(next.slug, track.slug)} rel="next" className="link font-serif text-xl font-bold">
          <ContentText>{next.title}</ContentText>
        </Link>
      </p>
      {next.between.length > 0 && (
        <p className="mt-1 text-[0.9375rem]">
          {tracks.before}{' '}
          {next.between.map((item, index) => (
            <span key={`${item.kind} ${item.id}`}>
              {index > 0 && ' · '}
              <Link to={itemAddress(item)} className="link inline-block py-0.5">
                <ContentText>{item.title}</ContentText>
              </Link>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
