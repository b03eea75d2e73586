import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';

interface Entry {
  slug: string;
  title: string;
  note: string;
}

function Entries({ title, lines }: { title: string; lines: readonly (Entry & { to: string })[] }) {
  return (
    <div>
      <h2 className="label mb-1 font-semibold">{title}</h2>
      <ul className="border-b border-rule">
        {lines.map(({ slug, to, title: name, note }) => (
          <li key={slug} className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-rule py-2.5">
            <Link data-row to={to} className="link font-serif text-[1.0625rem] font-semibold">
              <ContentText>{name}</ContentText>
            </Link>
            <span className="label">{note}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Today before anything was chosen: what to do first. */
export function FirstStep({ guides, tracks }: { guides: readonly Entry[]; tracks: readonly Entry[] }) {
  const { today } = useMessages();
  return (
    <div className="max-w-3xl">
      <p className="font-serif text-2xl leading-snug font-bold">{today.first}</p>
      <p className="mt-1 max-w-measure text-ink-soft">{today.firstText}</p>
      <p className="mt-5">
        <Link to={paths.target()} className="button-primary">
          {today.firstTarget}
        </Link>
      </p>
      <div className="mt-10 space-y-8">
        {guides.length > 0 && <Entries title={today.firstGuides} lines={guides.map((guide) => ({ ...guide, to: paths.target({ guide: guide.slug }) }))} />}
        {tracks.length > 0 && <Entries title={today.firstTrack} lines={tracks.map((track) => ({ ...track, to: paths.track(track.slug) }))} />}
      </div>
    </div>
  );
}
