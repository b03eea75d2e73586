import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { BringInForm } from '#src/features/bank-imports/bring-in-form.tsx';
import { workspaceById } from '#src/features/workspaces/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { WorkspaceLink } from '#src/features/workspaces/workspace-link.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await queriesOf(args).fetchQuery(workspaceById(args.params['id'] ?? ''));
  return null;
}

export function Component() {
  const { imports: words } = useMessages();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data: workspace } = useSuspenseQuery(workspaceById(id));
  const above = <WorkspaceLink workspace={workspace} />;
  return (
    <div className="page pb-16">
      <PageHead title={words.bringIn} above={above}>
        <Lead>{words.lead}</Lead>
      </PageHead>
      {workspace.role === 'viewer' ? (
        <Notice tone="info" title={words.mayNot} />
      ) : (
        <BringInForm id={id} onRead={(importId) => void navigate(paths.bankImport(id, importId))} />
      )}
    </div>
  );
}
