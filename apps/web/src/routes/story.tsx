import { useSuspenseQuery } from '@tanstack/react-query';
import { data, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { myStories, readStories } from '#src/features/stories/queries.ts';
import { StoryForm } from '#src/features/stories/story-form.tsx';
import { groupStories, type Story } from '#src/features/stories/story.ts';
import { useStories } from '#src/features/stories/use-stories.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { PageHead } from '#src/ui/page.tsx';
import { type StoryWords, takeStoryWords } from '#src/work/last-words.ts';
import { lookAtWork } from '#src/work/engine.ts';
import { withUnsent } from '#src/work/stories.ts';
import { readWorkState } from '#src/work/work-state.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Loaded {
  id: string;
  opened: Story | null;
  /** what was written last on a page that went before it was kept */
  lastWords: StoryWords | null;
}

export async function loader(args: LoaderFunctionArgs): Promise<Loaded> {
  const { person } = await loadPerson(args);
  const id = (args.params['id'] ?? '').toLowerCase();
  // any id that somebody can have made begins a story
  if (!UUID.test(id)) throw data(null, { status: 404 });
  if (person !== null) await lookAtWork(person.id);
  const { items } = await readStories(queriesOf(args));
  const opened = groupStories(withUnsent(items, readWorkState().entries)).find((story) => story.id === id);
  return { id, opened: opened ?? null, lastWords: person === null ? null : takeStoryWords(person.id, id) };
}

export function Component() {
  const { stories, writing } = useMessages();
  const { id, opened, lastWords } = useLoaderData<Loaded>();
  const person = usePerson();
  const view = useSuspenseQuery(myStories()).data;
  const current = useStories(view).find((story) => story.id === id);
  if (!person) return <NotSignedIn />;
  const title = current === undefined ? writing.newTitle : current.latest.title.trim() === '' ? stories.untitled : current.latest.title;
  return (
    <div className="page pb-16">
      <PageHead
        title={title}
        above={
          <p className="mb-2 text-[0.9375rem]">
            <Link to={paths.stories()} className="link inline-block py-0.5">
              {writing.all}
            </Link>
          </p>
        }
      />
      <StoryForm key={id} owner={person.id} id={id} opened={opened} lastWords={lastWords} current={current} view={view} />
    </div>
  );
}
