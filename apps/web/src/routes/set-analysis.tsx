import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { HandedInTable } from '#src/features/item-analysis/handed-in-table.tsx';
import { setAnalysis } from '#src/features/item-analysis/queries.ts';
import { RoundsTable } from '#src/features/item-analysis/rounds-table.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const { id = '', setId = '' } = args.params;
  await queriesOf(args).fetchQuery(setAnalysis({ id, setId }));
  return null;
}

/** What the answers to the questions of a set say of them. */
export function Component() {
  const { analysis: words, sets } = useMessages();
  const { id = '', setId = '' } = useParams();
  const { data } = useSuspenseQuery(setAnalysis({ id, setId }));
  const above = (
    <p className="mb-1">
      <Link className="link inline-block py-0.5" to={paths.questionSet(id, setId)}>
        {data.name}
      </Link>
    </p>
  );
  return (
    <div className="page pb-16">
      <PageHead title={words.title(data.name)} above={above}>
        <Lead>{words.lead}</Lead>
        <p className="label mt-3">{sets.version(data.version)}</p>
      </PageHead>
      {data.items.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <>
          <Section title={words.handedIn} note={words.handedInNote}>
            <HandedInTable items={data.items} />
          </Section>
          <Section title={words.rounds} note={words.roundsNote}>
            <RoundsTable items={data.items} />
          </Section>
        </>
      )}
      <Section title={words.readTitle}>
        <div className="max-w-measure space-y-3">
          {[words.readDifficulty, words.readDiscrimination, words.readInterval, words.readCounted, words.readMethods].map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </Section>
    </div>
  );
}
