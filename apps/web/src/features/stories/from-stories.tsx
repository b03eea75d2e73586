import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { tellStory } from '#src/work/tell-story.ts';
import { paths } from '#src/paths.ts';
import { myStories } from './queries.ts';
import { useStories } from './use-stories.ts';

/** My stories, always the same and in the same order: they say nothing of the question. One that is chosen goes below what is written. */
export function FromStories({ append }: { append: (text: string) => boolean }) {
  const { telling, stories } = useMessages();
  const { data, isError } = useQuery(myStories());
  const list = useStories(data);
  const [said, setSaid] = useState<'inserted' | 'tooLong' | null>(null);
  if (list.length === 0) {
    return (
      <p className="text-ink-soft">
        {isError ? telling.failed : data && telling.none}{' '}
        <Link to={paths.stories()} className="link inline-block py-0.5 font-semibold">
          {telling.toStories}
        </Link>
      </p>
    );
  }
  return (
    <>
      <ul className="border-b border-rule">
        {list.map(({ id, latest }) => {
          const title = latest.title.trim() === '' ? stories.untitled : latest.title;
          const text = tellStory(latest);
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-rule py-2">
              <span className="min-w-0 flex-1 basis-48">
                <span className="block font-semibold wrap-anywhere">{title}</span>
                <span className="line-clamp-1 font-serif text-ink-soft">{text}</span>
              </span>
              <button
                type="button"
                className="button"
                aria-label={telling.insertOf(title)}
                disabled={text === ''}
                onClick={() => setSaid(append(text) ? 'inserted' : 'tooLong')}
              >
                {telling.insert}
              </button>
            </li>
          );
        })}
      </ul>
      <output className="label mt-2 block min-h-5">{said !== null && telling[said]}</output>
    </>
  );
}
