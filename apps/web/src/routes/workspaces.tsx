import type { LoaderFunctionArgs } from 'react-router';
import { workspaceList } from '#src/features/workspaces/queries.ts';
import { CreateWorkspace, WorkspaceList } from '#src/features/workspaces/workspace-list.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await queriesOf(args).fetchQuery(workspaceList());
  return null;
}

export function Component() {
  const { workspaces } = useMessages();
  return (
    <div className="page pb-16">
      <PageHead title={workspaces.title}>
        <Lead>{workspaces.lead}</Lead>
      </PageHead>
      <WorkspaceList />
      <CreateWorkspace />
    </div>
  );
}
