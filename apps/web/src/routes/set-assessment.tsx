import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { AssessmentFacts } from '#src/features/assessments/assessments-part.tsx';
import { AssessmentLink } from '#src/features/assessments/assessment-link.tsx';
import { HandedInList } from '#src/features/assessments/handed-in-list.tsx';
import { type AssessmentKey, assessmentById } from '#src/features/assessments/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { PageHead } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';

const keyOf = ({ id = '', setId = '', assessmentId = '' }: Readonly<Record<string, string | undefined>>): AssessmentKey => ({ id, setId, assessmentId });

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await queriesOf(args).fetchQuery(assessmentById(keyOf(args.params)));
  return null;
}

/** An assessment as its workspace has it: the invitation, and what was handed in. */
export function Component() {
  const { assessments: words } = useMessages();
  const params = keyOf(useParams());
  const { data: view } = useSuspenseQuery(assessmentById(params));
  const above = (
    <p className="mb-1">
      <Link className="link inline-block py-0.5" to={paths.questionSet(params.id, params.setId)}>
        {view.set.name}
      </Link>
    </p>
  );
  return (
    <div className="page pb-16">
      <PageHead title={view.name} above={above}>
        <div className="mt-3">
          <AssessmentFacts item={view} />
        </div>
      </PageHead>
      {view.workspace.role !== 'viewer' && <AssessmentLink view={view} params={params} />}
      <HandedInList view={view} params={params} />
      {view.note !== '' && (
        <Section title={words.toldTitle}>
          <p className="max-w-measure whitespace-pre-wrap">{view.note}</p>
        </Section>
      )}
    </div>
  );
}
