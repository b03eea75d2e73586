import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, redirect, useSearchParams } from 'react-router';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { EvidenceList } from '#src/features/progress/evidence-list.tsx';
import { evidenceOf, myProgress, type Topic } from '#src/features/progress/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Empty } from '#src/ui/empty.tsx';
import { PageHead } from '#src/ui/page.tsx';

/** The area or skill that an address asks about; null where it names neither. */
function topicIn(search: URLSearchParams): Topic | null {
  const [area, skill] = [search.get('area'), search.get('skill')];
  if (area) return { area };
  return skill ? { skill } : null;
}

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const topic = topicIn(new URL(args.request.url).searchParams);
  if (topic === null) throw redirect(paths.progress());
  const queries = queriesOf(args);
  await Promise.all([queries.ensureQueryData(myProgress()), queries.fetchQuery(evidenceOf(topic))]);
  return null;
}

function Grades({ topic }: { topic: Topic }) {
  const { progress } = useMessages();
  const { areas, skills } = useSuspenseQuery(myProgress()).data;
  const { items, total } = useSuspenseQuery(evidenceOf(topic)).data;
  const row = [...(topic.area === undefined ? skills : areas)].find((of) => of.topic.slug === (topic.area ?? topic.skill));
  return (
    <div className="page pb-16">
      <PageHead
        title={progress.evidence.title(row?.topic.name ?? topic.area ?? topic.skill ?? '')}
        above={
          <p className="mb-2">
            <Link to={paths.progress()} className="link inline-block py-0.5 text-[0.9375rem]">
              {progress.evidence.back}
            </Link>
          </p>
        }
      >
        {items.length > 0 && <p className="label mt-3">{progress.evidence.lead(items.length, total)}</p>}
      </PageHead>
      {items.length === 0 ? <Empty>{progress.evidence.empty}</Empty> : <EvidenceList items={items} />}
    </div>
  );
}

/** The grades on which a number of the progress rests. */
export function Component() {
  const [search] = useSearchParams();
  const topic = topicIn(search);
  if (!usePerson() || topic === null) return <NotSignedIn />;
  return <Grades topic={topic} />;
}
