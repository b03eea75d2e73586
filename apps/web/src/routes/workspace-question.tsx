import { useSuspenseQuery } from '@tanstack/react-query';
import type { QuestionSourceView } from '@whetstone/contracts/authoring';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { DecisionList, SourceVersions } from '#src/features/authoring/history-parts.tsx';
import { questionSource } from '#src/features/authoring/queries.ts';
import { StatePanel } from '#src/features/authoring/state-panel.tsx';
import { QuestionFacts, QuestionText } from '#src/features/bank-imports/question-text.tsx';
import { workspaceQuestion } from '#src/features/bank-imports/queries.ts';
import { workspaceById } from '#src/features/workspaces/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead, WithMargin } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const { id = '', questionId = '' } = args.params;
  const queries = queriesOf(args);
  await Promise.all([
    queries.fetchQuery(workspaceById(id)),
    queries.fetchQuery(workspaceQuestion({ id, questionId })),
    queries.fetchQuery(questionSource({ id, questionId })),
  ]);
  return null;
}

function OpenConflicts({ workspaceId, ids }: { workspaceId: string; ids: readonly string[] }) {
  const { authoring: words } = useMessages();
  return ids.map((conflictId) => (
    <div key={conflictId} className="mt-4">
      <Notice tone="warning" title={words.openConflict}>
        <p>
          <Link className="link inline-block py-0.5" to={paths.fileConflict(workspaceId, conflictId)}>
            {words.settle}
          </Link>
        </p>
      </Notice>
    </div>
  ));
}

function UnderTitle({ workspaceId, source }: { workspaceId: string; source: QuestionSourceView }) {
  const { authoring: words } = useMessages();
  const { id, variantOf, mayEdit, openConflictIds } = source;
  return (
    <>
      {variantOf !== null && (
        <p className="label mt-3">
          {words.ownVersionOf}{' '}
          <Link className="link" to={paths.question(variantOf.slug)}>
            <ContentText>{variantOf.title}</ContentText>
          </Link>
        </p>
      )}
      {mayEdit && (
        <p className="mt-4">
          <Link className="button" to={paths.editQuestion(workspaceId, id)}>
            {words.edit}
          </Link>
        </p>
      )}
      <OpenConflicts workspaceId={workspaceId} ids={openConflictIds} />
    </>
  );
}

/** A question of a workspace: what it says, in which state it is, and how it came to that. */
export function Component() {
  const { id = '', questionId = '' } = useParams();
  const { data: workspace } = useSuspenseQuery(workspaceById(id));
  const { data: question } = useSuspenseQuery(workspaceQuestion({ id, questionId }));
  const { data: source } = useSuspenseQuery(questionSource({ id, questionId }));
  const above = (
    <p className="mb-1">
      <Link className="link inline-block py-0.5" to={paths.workspace(id)}>
        {workspace.name}
      </Link>
    </p>
  );
  return (
    <div className="page pb-16">
      <PageHead title={question.title} heading={<ContentText>{question.title}</ContentText>} above={above}>
        <UnderTitle workspaceId={id} source={source} />
      </PageHead>
      <WithMargin margin={<QuestionFacts workspaceId={id} question={question} />}>
        <StatePanel key={source.version} workspaceId={id} source={source} />
        <QuestionText question={question} />
        <DecisionList decisions={source.decisions} />
        <SourceVersions workspaceId={id} source={source} />
      </WithMargin>
    </div>
  );
}
