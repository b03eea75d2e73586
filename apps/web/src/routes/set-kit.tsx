import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { KitDownload } from '#src/features/bank-exports/kit-download.tsx';
import { KitQuestion } from '#src/features/question-sets/kit-question.tsx';
import { setKit } from '#src/features/question-sets/queries.ts';
import { SetPlace } from '#src/features/question-sets/set-list.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const { id = '', setId = '' } = args.params;
  await queriesOf(args).fetchQuery(setKit({ id, setId }));
  return null;
}

/** Lines to be filled in by hand. */
function Lines({ names }: { names: readonly string[] }) {
  return (
    <div className="mt-6 flex flex-wrap gap-x-8 gap-y-4">
      {names.map((name) => (
        <p key={name} className="flex min-w-56 flex-1 items-end gap-2">
          <span className="label">{name}</span>
          <span aria-hidden="true" className="h-6 flex-1 border-b border-rule-strong" />
        </p>
      ))}
    </div>
  );
}

/** What an interviewer takes along: on the screen or on paper. */
export function Component() {
  const { kit: words, sets } = useMessages();
  const { id = '', setId = '' } = useParams();
  const { data } = useSuspenseQuery(setKit({ id, setId }));
  const above = (
    <p className="mb-1 print:hidden">
      <Link className="link inline-block py-0.5" to={paths.questionSet(id, setId)}>
        {data.name}
      </Link>
    </p>
  );
  return (
    <div className="page pb-16">
      <PageHead title={words.title(data.name)} above={above}>
        <Lead>{words.lead}</Lead>
        <p className="label mt-3">
          <SetPlace guide={data.guide} stage={data.stage} /> · {sets.version(data.version)} · {sets.minutes(data.minutes)}
        </p>
        <div className="mt-4 flex flex-wrap items-start gap-3 print:hidden">
          <button type="button" className="button" onClick={() => print()}>
            {words.print}
          </button>
          <KitDownload params={{ id, setId }} />
        </div>
        <Lines names={[words.candidate, words.interviewer, words.date, words.overall]} />
      </PageHead>
      {data.items.length === 0 && <Empty>{words.empty}</Empty>}
      {data.items.map((item, index) => (
        <KitQuestion key={item.questionId} item={item} place={index + 1} />
      ))}
    </div>
  );
}
