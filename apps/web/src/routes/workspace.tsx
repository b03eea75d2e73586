import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { MemberList } from '#src/features/workspaces/member-list.tsx';
import { workspaceById, workspaceQuestions } from '#src/features/workspaces/queries.ts';
import { QuestionList } from '#src/features/workspaces/question-list.tsx';
import { RenamePart } from '#src/features/workspaces/rename-part.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const id = args.params['id'] ?? '';
  const queries = queriesOf(args);
  await Promise.all([queries.fetchQuery(workspaceById(id)), queries.fetchInfiniteQuery(workspaceQuestions(id))]);
  return null;
}

export function Component() {
  const { workspaces } = useMessages();
  const { id = '' } = useParams();
  const { data: workspace } = useSuspenseQuery(workspaceById(id));
  const above = (
    <p className="mb-1">
      <Link className="link inline-block py-0.5" to={paths.workspaces()}>
        {workspaces.title}
      </Link>
    </p>
  );
  return (
    <div className="page pb-16">
      <PageHead title={workspace.name} above={above}>
        <p className="label mt-3">{workspaces.roles[workspace.role]}</p>
      </PageHead>
      <QuestionList id={id} />
      <MemberList workspace={workspace} />
      {workspace.role === 'owner' && <RenamePart workspace={workspace} />}
    </div>
  );
}
