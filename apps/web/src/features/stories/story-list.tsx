import type { StoriesView } from '@whetstone/contracts/stories';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { tellStory } from '#src/work/tell-story.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { tieNames } from './quality-names.ts';
import { missingParts, type Story } from './story.ts';

interface StoryListProps {
  stories: readonly Story[];
  view: StoriesView;
  onRemove: (story: Story) => void;
}

function Row({ story, view, onRemove }: Omit<StoryListProps, 'stories'> & { story: Story }) {
  const { stories, writing } = useMessages();
  const { id, latest, others } = story;
  const title = latest.title.trim() === '' ? stories.untitled : latest.title;
  const ties = tieNames(view, latest);
  const missing = missingParts(latest).map((part) => writing.parts[part]);
  const notes = [missing.length === 0 ? '' : stories.missing(missing), others.length === 0 ? '' : stories.others(others.length)].filter((note) => note !== '');
  return (
    <li className="border-t border-rule py-4">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3 className="min-w-0 flex-1 font-serif text-lg font-bold wrap-anywhere">
          <Link to={paths.story(id)} className="link">
            {title}
          </Link>
        </h3>
        <button type="button" className="link min-h-6 text-[0.9375rem]" aria-label={`${stories.remove}: ${title}`} onClick={() => onRemove(story)}>
          {stories.remove}
        </button>
      </div>
      <p className="mt-1 line-clamp-2 max-w-measure font-serif text-ink-soft">{tellStory(latest)}</p>
      {ties.length > 0 && (
        <p className="label mt-2">
          <ContentText>{ties.join(' · ')}</ContentText>
        </p>
      )}
      {notes.length > 0 && <p className="label mt-1 text-spark">{notes.join(' · ')}</p>}
    </li>
  );
}

/** My stories, the latest written first. */
export function StoryList({ stories: list, view, onRemove }: StoryListProps) {
  return (
    <ul className="border-b border-rule">
      {list.map((story) => (
        <Row key={story.id} story={story} view={view} onRemove={onRemove} />
      ))}
    </ul>
  );
}
