import type { QualitySource } from '@whetstone/contracts/stories';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Details } from '#src/ui/details.tsx';
import { Html } from '#src/ui/html.tsx';
import { Section } from '#src/ui/section.tsx';
import type { Story } from './story.ts';

interface QualityProps {
  quality: QualitySource['qualities'][number];
  stories: readonly Story[];
}

/** A value or pillar: what it says, and which stories show it. That none does is said at once. */
function Quality({ quality: { title, bodyHtml }, stories: showing }: QualityProps) {
  const { stories } = useMessages();
  const count = showing.length;
  return (
    <li className="border-t border-rule py-1">
      <Details
        title={
          <>
            <ContentText>{title}</ContentText>
            <span className={`label block font-normal ${count === 0 ? 'text-spark' : ''}`}>{count === 0 ? stories.noStory : stories.storyCount(count)}</span>
          </>
        }
      >
        <Html size="compact" html={bodyHtml} />
        <ul className="mt-2 space-y-1">
          {showing.map(({ id, latest }) => (
            <li key={id}>
              <Link to={paths.story(id)} className="link inline-block py-0.5 wrap-anywhere">
                {latest.title.trim() === '' ? stories.untitled : latest.title}
              </Link>
            </li>
          ))}
        </ul>
      </Details>
    </li>
  );
}

function Source({ source, stories: list }: { source: QualitySource; stories: readonly Story[] }) {
  const { stories } = useMessages();
  const showing = source.qualities.map(({ ref }) => list.filter(({ latest }) => latest.qualities.includes(ref)));
  return (
    <div className="mb-8">
      <h3 className="font-semibold">
        <ContentText>{stories.sources[source.kind](source.name)}</ContentText>
      </h3>
      <p className="label mb-2">{stories.covered(showing.filter(({ length }) => length > 0).length, source.qualities.length)}</p>
      <ul className="border-b border-rule">
        {source.qualities.map((quality, index) => (
          <Quality key={quality.ref} quality={quality} stories={showing[index] ?? []} />
        ))}
      </ul>
    </div>
  );
}

/** Which values and pillars of what I prepare for have a story, and which have none. */
export function Coverage({ sources, stories: list }: { sources: readonly QualitySource[]; stories: readonly Story[] }) {
  const { stories } = useMessages();
  const aimed = sources.filter(({ isAimedAt, qualities }) => isAimedAt && qualities.length > 0);
  return (
    <Section title={stories.shows}>
      {aimed.map((source) => (
        <Source key={source.id} source={source} stories={list} />
      ))}
      {aimed.length === 0 && (
        <p className="text-ink-soft">
          {stories.noTarget}{' '}
          <Link to={paths.target()} className="link inline-block py-0.5 font-semibold">
            {stories.toTarget}
          </Link>
        </p>
      )}
    </Section>
  );
}
