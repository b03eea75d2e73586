import { useSuspenseQuery } from '@tanstack/react-query';
import type { SetView } from '@whetstone/contracts/question-sets';
import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { guideList } from '#src/lib/guide-queries.ts';
import { AssessmentsPart } from '#src/features/assessments/assessments-part.tsx';
import { ExportPart } from '#src/features/bank-exports/export-part.tsx';
import { AddQuestions } from '#src/features/question-sets/add-questions.tsx';
import { aimOf } from '#src/features/question-sets/aim.ts';
import { ChangeAim } from '#src/features/question-sets/change-aim.tsx';
import { CoveragePanel } from '#src/features/question-sets/coverage-panel.tsx';
import { ItemList } from '#src/features/question-sets/item-list.tsx';
import { LeaveDialog } from '#src/features/question-sets/leave-dialog.tsx';
import { setById } from '#src/features/question-sets/queries.ts';
import { SetActs } from '#src/features/question-sets/set-acts.tsx';
import { SetLinks } from '#src/features/question-sets/set-links.tsx';
import { SetPlace } from '#src/features/question-sets/set-list.tsx';
import { useItemEdits } from '#src/features/question-sets/use-item-edits.ts';
import { useItemKeys } from '#src/features/question-sets/use-item-keys.ts';
import { useSetItems } from '#src/features/question-sets/use-set-items.ts';
import { VersionList } from '#src/features/question-sets/version-list.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page.tsx';
import { useSetChoices } from './use-set-choices.ts';
import { WorkspaceLink } from '#src/features/workspaces/workspace-link.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const { id = '', setId = '' } = args.params;
  const queries = queriesOf(args);
  await Promise.all([queries.fetchQuery(setById({ id, setId })), queries.ensureQueryData(guideList())]);
  return null;
}

function Head({ view, settle, mayEdit }: { view: SetView; settle: () => Promise<SetView>; mayEdit: boolean }) {
  const { sets: words, workspaces } = useMessages();
  const { workspace, clonedFrom } = view;
  const above = <WorkspaceLink workspace={workspace} />;
  return (
    <PageHead title={view.name} above={above}>
      <p className="label mt-3">
        <SetPlace guide={view.guide} stage={view.stage} /> · {words.version(view.version)} · {workspaces.roles[workspace.role]}
      </p>
      {clonedFrom !== null && (
        <p className="label">
          {words.madeFrom}{' '}
          <Link className="link" to={paths.questionSet(workspace.id, clonedFrom.id)}>
            {clonedFrom.name}
          </Link>
          , {words.fromVersion(clonedFrom.version)}
        </p>
      )}
      {view.isArchived && (
        <div className="mt-4">
          <Notice tone="info" title={words.archivedNote} />
        </div>
      )}
      <SetActs view={view} settle={settle} mayEdit={mayEdit} />
    </PageHead>
  );
}

function Aim({ view }: { view: SetView }) {
  const [aim, setAim] = useState(() => aimOf(view));
  return <ChangeAim view={view} aim={aim} onAim={setAim} choices={useSetChoices(aim.guide)} />;
}

function Screen({ view }: { view: SetView }) {
  const mayEdit = view.workspace.role !== 'viewer';
  const state = useSetItems(view);
  const edits = useItemEdits(state);
  useItemKeys(edits, mayEdit);
  return (
    <div className="page pb-24">
      <Head view={view} settle={state.settle} mayEdit={mayEdit} />
      <div className="gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="min-w-0">
          <ItemList view={view} state={state} edits={edits} mayEdit={mayEdit} />
          {mayEdit && <AddQuestions workspaceId={view.workspace.id} edits={edits} />}
        </div>
        <div className="min-w-0 max-lg:mt-12">
          <CoveragePanel view={view} edits={mayEdit ? edits : null} />
        </div>
      </div>
      <div className="mt-12">
        <SetLinks view={view} settle={state.settle} mayEdit={mayEdit} />
        <AssessmentsPart view={view} settle={state.settle} mayEdit={mayEdit} />
        <ExportPart params={{ id: view.workspace.id, setId: view.id }} settle={state.settle} />
        <VersionList {...view} />
        {mayEdit && <Aim view={view} />}
      </div>
      <LeaveDialog state={state} />
    </div>
  );
}

export function Component() {
  const { id = '', setId = '' } = useParams();
  const { data: view } = useSuspenseQuery(setById({ id, setId }));
  return <Screen key={setId} view={view} />;
}
