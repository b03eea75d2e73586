import { useSuspenseQuery } from '@tanstack/react-query';
import { IMPORT_SHOWS, type ImportShow } from '@whetstone/contracts/bank-imports';
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { ColumnList } from '#src/features/bank-imports/column-list.tsx';
import { CommitBar } from '#src/features/bank-imports/commit-bar.tsx';
import { ImportCounts, ImportFiles } from '#src/features/bank-imports/import-facts.tsx';
import { MessageList } from '#src/features/bank-imports/message-list.tsx';
import { importById, importMessages, importRows } from '#src/features/bank-imports/queries.ts';
import { RowList } from '#src/features/bank-imports/row-list.tsx';
import { workspaceById } from '#src/features/workspaces/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { PageHead } from '#src/ui/page.tsx';
import { WorkspaceLink } from '#src/features/workspaces/workspace-link.tsx';

const showOf = (search: URLSearchParams): ImportShow => IMPORT_SHOWS.find((one) => one === search.get('show')) ?? 'all';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const { id = '', importId = '' } = args.params;
  const params = { id, importId };
  const queries = queriesOf(args);
  const show = showOf(new URL(args.request.url).searchParams);
  await Promise.all([
    queries.fetchQuery(workspaceById(id)),
    queries.fetchQuery(importById(params)),
    queries.fetchInfiniteQuery(importRows(params, show)),
    queries.fetchInfiniteQuery(importMessages(params)),
  ]);
  return null;
}

export function Component() {
  const { imports: words } = useMessages();
  const { id = '', importId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const params = { id, importId };
  const { data: workspace } = useSuspenseQuery(workspaceById(id));
  const { data: view } = useSuspenseQuery(importById(params));
  const mayEdit = workspace.role !== 'viewer';
  const isDone = view.state === 'committed' || view.state === 'undone';
  const above = <WorkspaceLink workspace={workspace} />;
  return (
    <div className="page pb-24">
      <PageHead title={isDone ? words.titleDone : words.title} above={above}>
        <p className="label mt-3">{[words.states[view.state], words.by(view.by), words.on(view.createdAt)].join(' · ')}</p>
        <ImportCounts view={view} />
        <CommitBar params={params} view={view} mayEdit={mayEdit} />
      </PageHead>
      {mayEdit && <ColumnList params={params} view={view} />}
      <RowList
        params={params}
        show={showOf(search)}
        onShow={(show) => setSearch(show === 'all' ? {} : { show }, { replace: true, preventScrollReset: true })}
        isDone={isDone}
        mayMend={mayEdit && view.state === 'read'}
      />
      <MessageList params={params} />
      <ImportFiles view={view} />
    </div>
  );
}
