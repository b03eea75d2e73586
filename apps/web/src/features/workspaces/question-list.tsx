import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { CallOutput } from '@whetstone/contracts/call';
import type { WorkspaceQuestionItem, listWorkspaceQuestions } from '@whetstone/contracts/workspaces';
import type { ReactNode } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { LoadMore } from '#src/ui/load-more.tsx';
import { Section } from '#src/ui/section.tsx';
import { workspaceQuestions } from './queries.ts';
import type { QuestionFilter } from './question-filter.ts';
import { QuestionRow } from './question-row.tsx';
import { QuestionSearch, type Vocabulary } from './question-search.tsx';
import { type Picking, usePicking } from './use-picking.ts';
import { usePickingKeys } from './use-picking-keys.ts';

interface QuestionListProps {
  id: string;
  filter: QuestionFilter;
  vocabulary: Vocabulary;
  onFilter: (filter: QuestionFilter) => void;
  /** the ways by which questions come in, for those who may bring some; told whether there are none at all */
  renderWaysIn: ((isNone: boolean) => ReactNode) | null;
  /** the head of the list with what is done with those that are picked; null for who only looks */
  renderActs: ((picking: Picking, head: ReactNode) => ReactNode) | null;
}

/** How many there are, and the ways to pick many at once that pick more than is picked. */
function ListHead({ picking, shown, total }: { picking: Picking | null; shown: number; total: number }) {
  const { bulk: words } = useMessages();
  if (picking === null) return <output>{words.total(total)}</output>;
  const { picked, isAll, pickShown, pickAll } = picking;
  return (
    <>
      <output className="label">{isAll ? words.allPicked(total) : words.total(total)}</output>
      {!isAll && picked?.count !== shown && (
        <button type="button" className="link label min-h-6" onClick={pickShown}>
          {words.pickShown(shown)}
        </button>
      )}
      {!isAll && total > shown && (
        <button type="button" className="link label min-h-6" onClick={pickAll}>
          {words.pickAll(total)}
        </button>
      )}
    </>
  );
}

function Rows({ id, questions, picking }: { id: string; questions: readonly WorkspaceQuestionItem[]; picking: Picking | null }) {
  usePickingKeys(picking);
  return (
    <ul className="divide-y divide-rule border-b border-rule">
      {questions.map((question) => (
        <QuestionRow key={question.id} workspaceId={id} question={question} picking={picking} />
      ))}
    </ul>
  );
}

/** What the pages that were loaded hold together; the first says how many there are in all. */
function listedOf(pages: readonly CallOutput<typeof listWorkspaceQuestions>[]): { questions: WorkspaceQuestionItem[]; total: number } {
  const questions = pages.flatMap(({ items }) => items);
  return { questions, total: pages[0]?.total ?? questions.length };
}

/** What a workspace holds, narrowed by words and by place, to be read one by one or changed together. */
export function QuestionList({ id, filter, vocabulary, onFilter, renderWaysIn, renderActs }: QuestionListProps) {
  const { workspaces: words, imports } = useMessages();
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useSuspenseInfiniteQuery(workspaceQuestions(id, filter));
  const { questions, total } = listedOf(data.pages);
  const picking = usePicking({ questions, total, filter });
  const mayPick = renderActs && picking;
  const [isNarrowed, isEmpty] = [Object.keys(filter).length > 0, questions.length === 0];
  const head = isEmpty ? null : <ListHead picking={mayPick} shown={questions.length} total={total} />;
  return (
    <Section id="questions" title={words.questionsTitle}>
      {isEmpty && !isNarrowed && <Empty>{words.questionsEmpty}</Empty>}
      {renderWaysIn?.(isEmpty && !isNarrowed)}
      {!(isEmpty && !isNarrowed) && <QuestionSearch key={JSON.stringify(filter)} filter={filter} vocabulary={vocabulary} onFilter={onFilter} />}
      {renderActs ? renderActs(picking, head) : head}
      {isEmpty ? (
        isNarrowed && <p className="label border-t border-rule py-4">{imports.nothingFound}</p>
      ) : (
        <Rows id={id} questions={questions} picking={mayPick} />
      )}
      {hasNextPage && (
        <LoadMore label={words.more} failed={isFetchNextPageError && words.moreFailed} isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      )}
    </Section>
  );
}
