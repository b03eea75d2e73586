import type { StudyView } from '@whetstone/contracts/study-plan';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Section } from '#src/ui/section.tsx';
import { itemAddress } from '../item-address.ts';

/** Tracks that are followed, how far, and what comes next in each. */
export function TrackPasses({ tracks }: Pick<StudyView, 'tracks'>) {
  const { today } = useMessages();
  if (tracks.length === 0) return null;
  return (
    <Section id="tracks" title={today.tracks}>
      <ul className="border-b border-rule">
        {tracks.map(({ id, track, done, count, pass, next }) => (
          <li key={id} className="border-t border-rule py-2.5">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Link data-row to={paths.track(track.slug)} className="link font-serif text-[1.0625rem] font-semibold">
                <ContentText>{track.name}</ContentText>
              </Link>
              <span className="label tabular-nums">{today.trackDone(done, count, pass)}</span>
            </p>
            {next !== null && (
              <p className="text-[0.9375rem]">
                <span className="text-ink-soft">{today.trackNext}</span>{' '}
                <Link to={itemAddress(next)} className="link inline-block py-0.5">
                  <ContentText>{next.title}</ContentText>
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
