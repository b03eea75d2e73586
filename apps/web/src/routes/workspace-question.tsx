import { useSuspenseQuery } from '@tanstack/react-query';
import type { QuestionSourceView } from '@whetstone/contracts/authoring';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { DecisionList, SourceVersions } from '#src/features/authoring/history-parts.tsx';
import { questionSource, vocabulary } from '#src/features/authoring/queries.ts';
import { StatePanel } from '#src/features/authoring/state-panel.tsx';
import { useSortedFacts } from '#src/features/authoring/use-sorted-facts.tsx';
import { QuestionFacts, QuestionText } from '#src/features/bank-imports/question-text.tsx';
import { workspaceQuestion } from '#src/features/bank-imports/queries.ts';
import { Rubric } from '#src/features/questions/rubric.tsx';
import { workspaceById } from '#src/features/workspaces/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead, WithMargin } from '#src/ui/page.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';
import { Section } from '#src/ui/section.tsx';
import { WorkspaceLink } from '#src/features/workspaces/workspace-link.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const { id = '', questionId = '' } = args.params;
  const queries = queriesOf(args);
  await Promise.all([
    queries.fetchQuery(workspaceById(id)),
    queries.fetchQuery(workspaceQuestion({ id, questionId })),
    queries.fetchQuery(questionSource({ id, questionId })),
    queries.ensureQueryData(vocabulary(id)),
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

/** The code part as it is written. */
function CodeText({ code }: { code: string }) {
  const { authoring: words } = useMessages();
  return (
    <Section id="code" title={words.parts.code}>
      <ScrollBox label={words.parts.code}>
        <pre className="font-mono text-sm">{code}</pre>
      </ScrollBox>
    </Section>
  );
}

/** A question of a workspace: what it says, in which state it is, and how it came to that. */
export function Component() {
  const { id = '', questionId = '' } = useParams();
  const { data: workspace } = useSuspenseQuery(workspaceById(id));
  const { data: question } = useSuspenseQuery(workspaceQuestion({ id, questionId }));
  const { data: source } = useSuspenseQuery(questionSource({ id, questionId }));
  const { data: places } = useSuspenseQuery(vocabulary(id));
  const sorted = useSortedFacts(source, places);
  const above = <WorkspaceLink workspace={workspace} />;
  return (
    <div className="page pb-16">
      <PageHead title={question.title} heading={<ContentText>{question.title}</ContentText>} above={above}>
        <UnderTitle workspaceId={id} source={source} />
      </PageHead>
      <WithMargin margin={<QuestionFacts workspaceId={id} question={{ ...question, status: source.status }} sorted={sorted} />}>
        <StatePanel key={source.version} workspaceId={id} source={source} />
        <QuestionText question={question} rubric={<Rubric rubric={question.rubric} />} />
        {source.record.code !== '' && <CodeText code={source.record.code} />}
        <DecisionList decisions={source.decisions} />
        <SourceVersions workspaceId={id} source={source} />
      </WithMargin>
    </div>
  );
}
