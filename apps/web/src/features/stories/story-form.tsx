import { STORY_PARTS, type StoriesView } from '@whetstone/contracts/stories';
import { LONGEST_STORY_PART, LONGEST_STORY_TITLE } from '@whetstone/contracts/story-content';
import { useId } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';
import type { StoryWords } from '#src/work/last-words.ts';
import { OtherEnds } from './other-ends.tsx';
import { StoryState } from './story-state.tsx';
import type { Story } from './story.ts';
import { TiesPart } from './ties-part.tsx';
import { useStory, type Writing } from './use-story.ts';

interface StoryFormProps {
  owner: string;
  id: string;
  /** as it was when the page was opened; null for a new one */
  opened: Story | null;
  /** what was written last on a page that went before it was kept */
  lastWords: StoryWords | null;
  /** as it stands now, with what other devices have written */
  current: Story | undefined;
  view: StoriesView;
}

function Parts({ writing: { content, change, keep } }: { writing: Writing }) {
  const { writing } = useMessages();
  const id = useId();
  return STORY_PARTS.map((part) => (
    <div key={part} className="mt-6">
      <label htmlFor={`${id}${part}`} className="block font-semibold">
        {writing.parts[part]}
      </label>
      <p id={`${id}${part}hint`} className="label mb-1.5 max-w-measure">
        {writing.hints[part]}
      </p>
      <textarea
        id={`${id}${part}`}
        value={content[part]}
        maxLength={LONGEST_STORY_PART}
        aria-describedby={`${id}${part}hint`}
        onChange={({ target }) => change({ [part]: target.value })}
        onBlur={keep}
        className="note-sheet"
      />
    </div>
  ));
}

/** One story to be written: its title, its four parts, and what it is told for. It is saved as one goes. */
export function StoryForm({ owner, id, opened, lastWords, current, view }: StoryFormProps) {
  const { writing: words, stories } = useMessages();
  const titleId = useId();
  const writing = useStory({ owner, id, story: opened, lastWords, untitled: stories.untitled });
  const { content, change, keep, settle, ownIds } = writing;
  const ends = current === undefined ? [] : [current.latest, ...current.others];
  const own = ends.find((end) => ownIds.has(end.id));
  return (
    <div className="max-w-[44rem]">
      <label htmlFor={titleId} className="block font-semibold">
        {words.title}
      </label>
      <p id={`${titleId}hint`} className="label mb-1.5">
        {words.titleHint}
      </p>
      <input
        id={titleId}
        value={content.title}
        maxLength={LONGEST_STORY_TITLE}
        aria-describedby={`${titleId}hint`}
        autoComplete="off"
        onChange={({ target }) => change({ title: target.value })}
        onBlur={keep}
        className="search-field w-full"
      />
      <Parts writing={writing} />
      <div className="mt-2">
        <StoryState writing={writing} storyId={id} savedAt={own?.savedAt ?? null} />
      </div>
      <OtherEnds ends={ends.filter((end) => !ownIds.has(end.id))} settle={settle} />
      <Section title={words.ties} note={words.tiesNote}>
        <TiesPart view={view} content={content} onChange={change} />
      </Section>
    </div>
  );
}
