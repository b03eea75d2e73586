import type { CallOutput } from '@whetstone/contracts/call';
import type { listDue } from '@whetstone/contracts/attempts';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { dueList } from '#src/features/study/review/queries.ts';
import { ReviewSession } from '#src/features/study/review/review-session.tsx';
import { unasked } from '#src/features/study/review/unasked.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { PageHead } from '#src/ui/page.tsx';
import { lookAtWork } from '#src/work/engine.ts';
import { readWorkState } from '#src/work/work-state.ts';

type Due = CallOutput<typeof listDue>;

export async function loader(args: LoaderFunctionArgs): Promise<Due> {
  const { person } = await loadPerson(args);
  const due = await queriesOf(args).fetchQuery(dueList());
  // In a browser that keeps nothing there is nothing that waits.
  await lookAtWork(person?.id ?? '').catch(() => undefined);
  return { ...due, items: unasked(due.items, readWorkState().entries) };
}

function NothingDue() {
  const { reviewing } = useMessages();
  return (
    <div className="max-w-measure border-t border-rule py-6">
      <p className="font-semibold">{reviewing.emptyTitle}</p>
      <p className="mt-1 text-ink-soft">{reviewing.emptyText}</p>
      <p className="mt-3">
        <Link to={paths.questions()} className="link inline-block py-0.5">
          {reviewing.toBank}
        </Link>
      </p>
    </div>
  );
}

export function Component() {
  const { reviewing } = useMessages();
  const due = useLoaderData<Due>();
  const person = usePerson();
  if (!person) return <NotSignedIn />;
  return (
    <div className="page pb-16">
      <PageHead title={reviewing.title} />
      {due.items.length === 0 ? <NothingDue /> : <ReviewSession owner={person.id} due={due} />}
    </div>
  );
}
