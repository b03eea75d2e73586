import { useSuspenseQuery } from '@tanstack/react-query';
import type { AssessmentSubmissionView } from '@whetstone/contracts/assessments';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { LevelsState } from '#src/features/assessments/levels-state.tsx';
import { oneHandedIn, type SubmissionKey } from '#src/features/assessments/queries.ts';
import { ScoreAnswer } from '#src/features/assessments/score-answer.tsx';
import { useLevels } from '#src/features/assessments/use-levels.ts';
import { useScoreKeys } from '#src/features/assessments/use-score-keys.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

type Params = Readonly<Record<string, string | undefined>>;
const keyOf = ({ id = '', setId = '', assessmentId = '', submissionId = '' }: Params): SubmissionKey => ({ id, setId, assessmentId, submissionId });

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await queriesOf(args).fetchQuery(oneHandedIn(keyOf(args.params)));
  return null;
}

function Screen({ view, params }: { view: AssessmentSubmissionView; params: SubmissionKey }) {
  const { assessments: words } = useMessages();
  const levels = useLevels(params, view);
  useScoreKeys(view, levels);
  const { work, chosenName, submittedAt, readableUntil } = view;
  const above = (
    <p className="mb-1">
      <Link className="link inline-block py-0.5" to={paths.setAssessment(params)}>
        {work.name}
      </Link>
    </p>
  );
  return (
    <div className="page pb-16">
      <PageHead title={chosenName} above={above}>
        <Lead>{words.submissionLead(work.name)}</Lead>
        <p className="label mt-3">
          {words.worked(work.startedAt, work.overAt)}, {words.overBy[work.overBy]} · {words.handedInAt(submittedAt)} · {words.readableUntil(readableUntil)}
        </p>
        <p className="label max-w-measure">{words.subjectNote}</p>
      </PageHead>
      {work.parts.map((part) => (
        <ScoreAnswer key={part.position} part={part} question={view.questions.find(({ position }) => position === part.position)} levels={levels} />
      ))}
      <LevelsState levels={levels} />
    </div>
  );
}

/** One submission of an assessment: what was handed in, and the levels that it is given. */
export function Component() {
  const params = keyOf(useParams());
  const { data } = useSuspenseQuery(oneHandedIn(params));
  return <Screen key={params.submissionId} view={data} params={params} />;
}
