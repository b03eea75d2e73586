import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { fileConflict, vocabulary } from '#src/features/authoring/queries.ts';
import { SettleConflict } from '#src/features/authoring/settle-conflict.tsx';
import { workspaceById } from '#src/features/workspaces/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const { id = '', conflictId = '' } = args.params;
  const queries = queriesOf(args);
  await Promise.all([queries.fetchQuery(workspaceById(id)), queries.ensureQueryData(vocabulary(id)), queries.fetchQuery(fileConflict({ id, conflictId }))]);
  return null;
}

/** A file and a question that were both changed, side by side. */
export function Component() {
  const { authoring: words } = useMessages();
  const { id = '', conflictId = '' } = useParams();
  const { data: workspace } = useSuspenseQuery(workspaceById(id));
  const { data: places } = useSuspenseQuery(vocabulary(id));
  const { data: conflict } = useSuspenseQuery(fileConflict({ id, conflictId }));
  const { title, path, by, isMine, createdAt, questionId, settled } = conflict;
  const above = (
    <p className="mb-1">
      <Link className="link inline-block py-0.5" to={paths.workspace(id)}>
        {workspace.name}
      </Link>
      {' › '}
      <Link className="link inline-block py-0.5" to={paths.workspaceQuestion(id, questionId)}>
        <ContentText>{title}</ContentText>
      </Link>
    </p>
  );
  return (
    <div className="page pb-16">
      <PageHead title={words.fileTitle} above={above}>
        <p className="label mt-3 break-all">{words.fileLead(words.conflictLine(path, by, isMine), createdAt)}</p>
        {settled === null && <Lead>{words.fileText}</Lead>}
      </PageHead>
      {settled !== null && <Notice tone="info" title={words.settled[settled]} />}
      {settled === null && workspace.role !== 'viewer' && <SettleConflict workspaceId={id} conflict={conflict} places={places} />}
      {settled === null && workspace.role === 'viewer' && <Notice tone="info" title={words.mayNot} />}
    </div>
  );
}
