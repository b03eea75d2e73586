import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { BringBackForm } from '#src/features/authoring/bring-back-form.tsx';
import { workspaceById } from '#src/features/workspaces/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { WorkspaceLink } from '#src/features/workspaces/workspace-link.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await queriesOf(args).fetchQuery(workspaceById(args.params['id'] ?? ''));
  return null;
}

/** Exported files that come back changed. */
export function Component() {
  const { authoring: words } = useMessages();
  const { id = '' } = useParams();
  const { data: workspace } = useSuspenseQuery(workspaceById(id));
  const above = <WorkspaceLink workspace={workspace} />;
  return (
    <div className="page pb-16">
      <PageHead title={words.files} above={above}>
        <Lead>{words.bringBackLead}</Lead>
      </PageHead>
      {workspace.role === 'viewer' ? <Notice tone="info" title={words.mayNot} /> : <BringBackForm id={id} />}
    </div>
  );
}
