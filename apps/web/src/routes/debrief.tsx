import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { DebriefActs } from '#src/features/rounds/debrief/debrief-acts.tsx';
import { DebriefFacts, DebriefGaps } from '#src/features/rounds/debrief/debrief-facts.tsx';
import { DebriefQuestion } from '#src/features/rounds/debrief/debrief-question.tsx';
import { myRound, roundPacket } from '#src/features/rounds/queries.ts';
import { HaveReviewed } from '#src/features/submissions/have-reviewed.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Lead, PageHead, WithMargin } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const id = args.params['id'] ?? '';
  await queriesOf(args).ensureQueryData(roundPacket(id));
  await queriesOf(args).fetchQuery(myRound(id));
  return null;
}

export function Component() {
  const { debriefing, studying, looping } = useMessages();
  const id = useParams()['id'] ?? '';
  const { data: packet } = useSuspenseQuery(roundPacket(id));
  const { data: round } = useQuery(myRound(id));
  const person = usePerson();
  if (!person) return <NotSignedIn />;
  const gradeOf = (position: number): 1 | 2 | 3 | 4 | null =>
    (round?.questions.find((question) => question.position === position)?.grade ?? null) as 1 | 2 | 3 | 4 | null;
  return (
    <div className="page pb-16">
      <PageHead
        title={debriefing.title}
        above={
          <p className="mb-2 print:hidden">
            <Link to={paths.rounds()} className="link inline-block py-0.5">
              {debriefing.history}
            </Link>
            {round?.loop != null && (
              <>
                {' · '}
                <Link to={paths.loop(round.loop)} className="link inline-block py-0.5">
                  {looping.whole}
                </Link>
              </>
            )}
          </p>
        }
      >
        <Lead>{debriefing.lead}</Lead>
      </PageHead>
      <WithMargin margin={<DebriefFacts packet={packet} />}>
        {round && <DebriefActs owner={person.id} round={round} packet={packet} />}
        <HaveReviewed kind="round" id={id} />
        <DebriefGaps gaps={packet.gaps} />
        {packet.questions.map((question) => {
          const grade = gradeOf(question.position);
          return (
            <DebriefQuestion key={question.position} question={question}>
              {grade !== null && <p className="label print:hidden">{debriefing.grade(studying.grades[grade])}</p>}
            </DebriefQuestion>
          );
        })}
      </WithMargin>
    </div>
  );
}
