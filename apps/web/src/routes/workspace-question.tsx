import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { QuestionFacts, QuestionText } from '#src/features/bank-imports/question-text.tsx';
import { workspaceQuestion } from '#src/features/bank-imports/queries.ts';
import { workspaceById } from '#src/features/workspaces/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { PageHead, WithMargin } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const { id = '', questionId = '' } = args.params;
  const queries = queriesOf(args);
  await Promise.all([queries.fetchQuery(workspaceById(id)), queries.fetchQuery(workspaceQuestion({ id, questionId }))]);
  return null;
}

export function Component() {
  const { id = '', questionId = '' } = useParams();
  const { data: workspace } = useSuspenseQuery(workspaceById(id));
  const { data: question } = useSuspenseQuery(workspaceQuestion({ id, questionId }));
  const above = (
    <p className="mb-1">
      <Link className="link inline-block py-0.5" to={paths.workspace(id)}>
        {workspace.name}
      </Link>
    </p>
  );
  return (
    <div className="page pb-16">
      <PageHead title={question.title} heading={<ContentText>{question.title}</ContentText>} above={above} />
      <WithMargin margin={<QuestionFacts workspaceId={id} question={question} />}>
        <QuestionText question={question} />
      </WithMargin>
    </div>
  );
}
