import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { QuestionSourceView } from '@whetstone/contracts/authoring';
import type { WorkspaceRole } from '@whetstone/contracts/workspaces';
import { useEffect } from 'react';
import { Link, type LoaderFunctionArgs, useNavigate, useParams, useSearchParams } from 'react-router';
import { Editor } from '#src/features/authoring/editor.tsx';
import { questionSource, vocabulary } from '#src/features/authoring/queries.ts';
import { useEditor } from '#src/features/authoring/use-editor.ts';
import { workspaceById } from '#src/features/workspaces/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page.tsx';
import { SourcePreview } from './source-preview.tsx';

/** What was never saved is not asked for. */
const NEW = 'new';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const { id = '', questionId = '' } = args.params;
  const queries = queriesOf(args);
  const isNew = new URL(args.request.url).searchParams.has(NEW);
  await Promise.all([
    queries.fetchQuery(workspaceById(id)),
    queries.ensureQueryData(vocabulary(id)),
    isNew ? null : queries.fetchQuery(questionSource({ id, questionId })),
  ]);
  return null;
}

interface WritingProps {
  workspace: { id: string; name: string };
  questionId: string;
  owner: string;
  source: QuestionSourceView | null;
}

function Writing({ workspace: { id, name }, questionId, owner, source }: WritingProps) {
  const { authoring: words } = useMessages();
  const { data: places } = useSuspenseQuery(vocabulary(id));
  const navigate = useNavigate();
  const state = useEditor({ workspaceId: id, questionId, owner, source });
  const isNew = state.base.version === 0;
  const isMarkedNew = useSearchParams()[0].has(NEW);
  useEffect(() => {
    // Saved once, it is a question like others: its address says so, or loading the page anew would not ask for it.
    if (!isNew && isMarkedNew) void navigate(paths.editQuestion(id, questionId), { replace: true, preventScrollReset: true });
  }, [isNew, isMarkedNew, navigate, id, questionId]);
  const above = (
    <p className="mb-1">
      <Link className="link inline-block py-0.5" to={paths.workspace(id)}>
        {name}
      </Link>
      {!isNew && (
        <>
          {' › '}
          <Link className="link inline-block py-0.5" to={paths.workspaceQuestion(id, questionId)}>
            <ContentText>{state.base.draft.title}</ContentText>
          </Link>
        </>
      )}
    </p>
  );
  return (
    <div className="page">
      <PageHead title={isNew ? words.newTitle : words.editTitle(state.base.draft.title)} heading={isNew ? words.newTitle : words.editHeading} above={above} />
      <Editor workspaceId={id} state={state} places={places} PreviewOf={SourcePreview} />
    </div>
  );
}

function hindranceOf(role: WorkspaceRole, source: QuestionSourceView | undefined): 'mayNot' | 'isRetired' | null {
  if (role === 'viewer') return 'mayNot';
  return source?.status === 'retired' ? 'isRetired' : null;
}

/** Why nothing can be written, and the way to the question. */
function Hindered({ workspaceId, questionId, hindrance }: { workspaceId: string; questionId: string; hindrance: string }) {
  const { authoring: words } = useMessages();
  return (
    <div className="page pb-16">
      <PageHead title={words.editHeading} />
      <Notice tone="info" title={hindrance}>
        <p>
          <Link className="link inline-block py-0.5" to={paths.workspaceQuestion(workspaceId, questionId)}>
            {words.toQuestion}
          </Link>
        </p>
      </Notice>
    </div>
  );
}

export function Component() {
  const { authoring: words } = useMessages();
  const { id = '', questionId = '' } = useParams();
  const isMarkedNew = useSearchParams()[0].has(NEW);
  const person = usePerson();
  const { data: workspace } = useSuspenseQuery(workspaceById(id));
  const { data: source } = useQuery({ ...questionSource({ id, questionId }), enabled: !isMarkedNew });
  if (!person || (!isMarkedNew && source === undefined)) return null;
  const hindrance = hindranceOf(workspace.role, source);
  if (hindrance !== null) return <Hindered workspaceId={id} questionId={questionId} hindrance={words[hindrance]} />;
  return <Writing key={questionId} workspace={workspace} questionId={questionId} owner={person.id} source={source ?? null} />;
}
