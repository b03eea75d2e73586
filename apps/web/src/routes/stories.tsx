import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { type LoaderFunctionArgs, useNavigate } from 'react-router';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { Coverage } from '#src/features/stories/coverage.tsx';
import { myStories, readStories } from '#src/features/stories/queries.ts';
import { StoryList } from '#src/features/stories/story-list.tsx';
import type { Story } from '#src/features/stories/story.ts';
import { useRemoval } from '#src/features/stories/use-removal.ts';
import { useStories } from '#src/features/stories/use-stories.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { Toast } from '#src/ui/toast.tsx';
import { lookAtWork } from '#src/work/engine.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await loadPerson(args);
  if (person !== null) await lookAtWork(person.id);
  await readStories(queriesOf(args));
  return null;
}

function Bank({ owner }: { owner: string }) {
  const { stories } = useMessages();
  const { data: view } = useSuspenseQuery(myStories());
  const list = useStories(view);
  const title = useRef<HTMLHeadingElement>(null);
  const { removed, hasFailed, remove, undo } = useRemoval(owner, stories.untitled);
  const removeOne = (story: Story): void => {
    // its row goes, and the focus with it
    title.current?.focus();
    void remove(story);
  };
  const said = removed === null ? null : stories.removed(removed.latest.title.trim() === '' ? stories.untitled : removed.latest.title);
  return (
    <div className="gap-x-14 lg:grid lg:grid-cols-[minmax(0,40rem)_minmax(18rem,1fr)]">
      <section className="min-w-0">
        <h2 ref={title} tabIndex={-1} className="mb-5 border-t-2 border-ink pt-2 font-serif text-2xl leading-snug font-bold outline-none">
          {stories.mine}
        </h2>
        {list.length === 0 ? <Empty>{stories.none}</Empty> : <StoryList stories={list} view={view} onRemove={removeOne} />}
        <p role="alert" className="mt-3 text-error">
          {hasFailed && stories.removeFailed}
        </p>
      </section>
      <div className="mt-12 min-w-0 lg:mt-0">
        <Coverage sources={view.sources} stories={list} />
      </div>
      <Toast text={said}>
        <button type="button" className="min-h-6 font-semibold underline underline-offset-4" onClick={() => void undo()}>
          {stories.undo}
        </button>
      </Toast>
    </div>
  );
}

export function Component() {
  const { stories } = useMessages();
  const person = usePerson();
  const navigate = useNavigate();
  if (!person) return <NotSignedIn />;
  return (
    <div className="page pb-16">
      <PageHead title={stories.title}>
        <Lead>{stories.lead}</Lead>
        <p className="mt-5">
          <button type="button" className="button-primary" onClick={() => void navigate(paths.story(crypto.randomUUID()))}>
            {stories.write}
          </button>
        </p>
      </PageHead>
      <Bank owner={person.id} />
    </div>
  );
}
