import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { conflictList, vocabulary as vocabularyOf, waitingQuestions } from '#src/features/authoring/queries.ts';
import { WaitingPart, WaysIn } from '#src/features/authoring/workspace-parts.tsx';
import { ExportPart } from '#src/features/bank-exports/export-part.tsx';
import { BulkEditList } from '#src/features/bulk-edits/bulk-edit-list.tsx';
import { BulkEdits } from '#src/features/bulk-edits/bulk-edits.tsx';
import { bulkEditList } from '#src/features/bulk-edits/queries.ts';
import { ImportList } from '#src/features/bank-imports/import-list.tsx';
import { importList } from '#src/features/bank-imports/queries.ts';
import { guideList } from '#src/lib/guide-queries.ts';
import { NO_AIM } from '#src/features/question-sets/aim.ts';
import { NewSet } from '#src/features/question-sets/new-set.tsx';
import { setList } from '#src/features/question-sets/queries.ts';
import { SetList } from '#src/features/question-sets/set-list.tsx';
import { MemberList } from '#src/features/workspaces/member-list.tsx';
import { workspaceById, workspaceQuestions } from '#src/features/workspaces/queries.ts';
import { filterOf, type QuestionFilter } from '#src/features/workspaces/question-filter.ts';
import { QuestionList } from '#src/features/workspaces/question-list.tsx';
import { RenamePart } from '#src/features/workspaces/rename-part.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { PageHead } from '#src/ui/page.tsx';
import { useSetChoices } from './use-set-choices.ts';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const id = args.params['id'] ?? '';
  const queries = queriesOf(args);
  const filter = filterOf(new URL(args.request.url).searchParams);
  await Promise.all([
    queries.fetchQuery(workspaceById(id)),
    queries.fetchInfiniteQuery(workspaceQuestions(id, filter)),
    queries.fetchQuery(importList(id)),
    queries.fetchQuery(waitingQuestions(id)),
    queries.fetchQuery(conflictList(id)),
    queries.fetchQuery(setList(id)),
    queries.fetchQuery(bulkEditList(id)),
    queries.ensureQueryData(vocabularyOf(id)),
    queries.ensureQueryData(guideList()),
  ]);
  return null;
}

function MakeSet({ id }: { id: string }) {
  const [aim, setAim] = useState(NO_AIM);
  return <NewSet id={id} aim={aim} onAim={setAim} choices={useSetChoices(aim.guide)} />;
}

/** Whether it holds no question that is not retired, and whether it ever did. */
function useHoldings(id: string, filter: QuestionFilter) {
  const { pages } = useSuspenseInfiniteQuery(workspaceQuestions(id, filter)).data;
  const imports = useSuspenseQuery(importList(id)).data.items;
  const edits = useSuspenseQuery(bulkEditList(id)).data.items;
  const hasBroughtIn = imports.some(({ state, counts }) => (state === 'committed' || state === 'undone') && counts.comesIn > 0);
  return { isNone: Object.keys(filter).length === 0 && pages[0]?.items.length === 0, hasHeld: edits.length > 0 || hasBroughtIn };
}

interface QuestionsProps {
  id: string;
  filter: QuestionFilter;
  hasHeld: boolean;
  mayEdit: boolean;
}

function Questions({ id, filter, hasHeld, mayEdit }: QuestionsProps) {
  const [, setSearch] = useSearchParams();
  const { data: vocabulary } = useSuspenseQuery(vocabularyOf(id));
  return (
    <QuestionList
      id={id}
      filter={filter}
      vocabulary={vocabulary}
      hasHeld={hasHeld}
      onFilter={(next) => setSearch(next, { preventScrollReset: true })}
      renderWaysIn={mayEdit ? (isFirst) => <WaysIn id={id} isFirst={isFirst} /> : null}
      renderActs={
        mayEdit
          ? ({ picked, clear }, head) => (
              <BulkEdits id={id} picked={picked} places={vocabulary} onClear={clear}>
                {head}
              </BulkEdits>
            )
          : null
      }
    />
  );
}

/** A set is made of questions: where there are none yet, they come first. Both stay what they are when they change places. */
function SetsAndQuestions({ isNone, ...questions }: QuestionsProps & { isNone: boolean }) {
  const { id, mayEdit } = questions;
  const parts = [
    <SetList key="sets" id={id}>
      {mayEdit && <MakeSet id={id} />}
    </SetList>,
    <Questions key="questions" {...questions} />,
  ];
  return isNone ? parts.toReversed() : parts;
}

export function Component() {
  const { workspaces } = useMessages();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const filter = filterOf(search);
  const person = usePerson();
  const { data: workspace } = useSuspenseQuery(workspaceById(id));
  const { data: vocabulary } = useSuspenseQuery(vocabularyOf(id));
  const { isNone, hasHeld } = useHoldings(id, filter);
  const mayEdit = workspace.role !== 'viewer';
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
      {person && <WaitingPart id={id} owner={person.id} mayEdit={mayEdit} />}
      <SetsAndQuestions id={id} filter={filter} isNone={isNone} hasHeld={hasHeld} mayEdit={mayEdit} />
      <ImportList id={id} />
      <BulkEditList id={id} places={vocabulary} mayEdit={mayEdit} />
      {!isNone && <ExportPart params={{ id }} />}
      <MemberList workspace={workspace} />
      {workspace.role === 'owner' && <RenamePart workspace={workspace} />}
    </div>
  );
}
