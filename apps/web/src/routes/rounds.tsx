import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { MyAssessments } from '#src/features/assessments/my-assessments.tsx';
import { myAssessmentList } from '#src/features/assessments/queries.ts';
import { LoopList } from '#src/features/rounds/loop/loop-list.tsx';
import { loopList, roundList } from '#src/features/rounds/queries.ts';
import { RoundHistory } from '#src/features/rounds/round-history.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const queries = queriesOf(args);
  await Promise.all([queries.fetchQuery(roundList()), queries.fetchQuery(loopList()), queries.prefetchQuery(myAssessmentList())]);
  return null;
}

export function Component() {
  const { rounds, looping } = useMessages();
  const { items } = useSuspenseQuery(roundList()).data;
  const loops = useSuspenseQuery(loopList()).data.items;
  return (
    <div className="page pb-16">
      <PageHead title={rounds.title}>
        <Lead>{rounds.lead}</Lead>
        <p className="mt-5 flex flex-wrap gap-3">
          <Link to={paths.newRound()} className="button-primary">
            {rounds.compose}
          </Link>
          <Link to={paths.newLoop()} className="button">
            {looping.compose}
          </Link>
        </p>
      </PageHead>
      <div className="max-w-[48rem]">
        {loops.length > 0 && (
          <Section title={looping.history}>
            <LoopList items={loops} />
          </Section>
        )}
        <Section title={rounds.history}>{items.length === 0 ? <Empty>{rounds.none}</Empty> : <RoundHistory items={items} />}</Section>
        <MyAssessments />
      </div>
    </div>
  );
}
