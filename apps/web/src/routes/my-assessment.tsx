import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { MyAssessmentView } from '@whetstone/contracts/my-assessments';
import { useEffect, useRef } from 'react';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { DecidePart, HandedPart } from '#src/features/assessments/decide-part.tsx';
import { myAssessment } from '#src/features/assessments/queries.ts';
import { useDeciding } from '#src/features/assessments/use-deciding.ts';
import { WorkAnswer } from '#src/features/assessments/work-answer.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { useWorkState } from '#src/work/work-state.ts';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await queriesOf(args).fetchQuery(myAssessment(args.params['id'] ?? ''));
  return null;
}

/** Whether something of it still waits here to be sent; when the last of it has gone, it is asked for again. */
function useSending(id: string): boolean {
  const queries = useQueryClient();
  const isSending = useWorkState().entries.some(({ about, refusal }) => about.roundId === id && refusal === null);
  const wasSending = useRef(isSending);
  useEffect(() => {
    if (wasSending.current && !isSending) void queries.invalidateQueries({ queryKey: myAssessment(id).queryKey });
    wasSending.current = isSending;
  }, [isSending, id, queries]);
  return isSending;
}

const leadOf = ({ state, workspace }: MyAssessmentView, words: ReturnType<typeof useMessages>['myAssessments']): string => {
  if (state === 'handed-in') return words.handedLead(workspace);
  if (state === 'withdrawn') return words.withdrawnLead;
  return state === 'over' ? words.overLead : words.underWayText;
};

function Work({ view }: { view: MyAssessmentView }) {
  const { myAssessments: words, debriefing } = useMessages();
  const { work } = view;
  if (work === null) return null;
  return (
    <Section id="work" title={words.workTitle} note={`${words.handedAs} ${work.chosenName}`}>
      <ol className="space-y-8">
        {work.parts.map((part) => (
          <li key={part.position} className="border-t border-rule-strong pt-2">
            <h3 className="font-serif text-xl font-bold">
              {part.position}. <ContentText>{part.title}</ContentText>
            </h3>
            <p className="label mt-0.5 mb-3">{words.timeOf(debriefing.duration(part.timeMs))}</p>
            <WorkAnswer part={part} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** An assessment that one has taken: what would be handed in, whether it is, who read it, and the way back. */
export function Component() {
  const { myAssessments: words } = useMessages();
  const id = useParams()['id'] ?? '';
  const { data: view } = useSuspenseQuery(myAssessment(id));
  const deciding = useDeciding(view);
  const isSending = useSending(id);
  const above = (
    <p className="label mb-1">
      <Link className="link inline-block py-0.5" to={paths.submissions()}>
        {words.listTitle}
      </Link>{' '}
      · {words.from(view.workspace)}
    </p>
  );
  return (
    <div className="page pb-16">
      <PageHead title={view.name} above={above}>
        <Lead>
          <output>{leadOf(view, words)}</output>
        </Lead>
      </PageHead>
      {view.state === 'under-way' && (
        <p>
          <Link className="button-primary" to={paths.round(id)}>
            {words.goOn}
          </Link>
        </p>
      )}
      <Work view={view} />
      {view.state === 'over' && <DecidePart view={view} deciding={deciding} isSending={isSending} />}
      {view.state === 'handed-in' && <HandedPart view={view} deciding={deciding} />}
    </div>
  );
}
