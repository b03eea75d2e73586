import { type UseSuspenseInfiniteQueryResult, useSuspenseInfiniteQuery } from '@tanstack/react-query';
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
  /** it once held questions: where none is shown, they are retired */
  hasHeld: boolean;
  /** the ways by which questions come in, for those who may bring some; told whether there are none at all */
  renderWaysIn: ((isNone: boolean) => ReactNode) | null;
  /** the head of the list with what is done with those that are picked; null for who only looks */
  renderActs: ((picking: Picking, head: ReactNode) => ReactNode) | null;
}

interface HeadProps {
  picking: Picking | null;
  shown: number;
  total: number;
}

/** How many there are, and the ways to pick many at once that pick more than is picked. */
function ListHead({ picking, shown, total }: HeadProps) {
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

function AllRetired({ onShow }: { onShow: () => void }) {
  const { workspaces: words } = useMessages();
  return (
    <p className="mb-5 border-t border-rule pt-4">
      {words.allRetired}{' '}
      <button type="button" className="link min-h-6" onClick={onShow}>
        {words.showRetired}
      </button>
    </p>
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

/** Nothing at all above no questions: what is done with a list makes room for its head. */
const headOf = (props: HeadProps): ReactNode => (props.shown === 0 ? null : <ListHead {...props} />);

/** What stands there instead of questions: where nothing is looked for, there are none, or none but retired ones. */
function Nothing({ isNarrowed, hasHeld, onShow }: { isNarrowed: boolean; hasHeld: boolean; onShow: () => void }) {
  const { workspaces: words, imports } = useMessages();
  if (isNarrowed) return <p className="label border-t border-rule py-4">{imports.nothingFound}</p>;
  return hasHeld ? <AllRetired onShow={onShow} /> : <Empty>{words.questionsEmpty}</Empty>;
}

type List = Pick<UseSuspenseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'fetchNextPage'>;

function More({ list: { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } }: { list: List }) {
  const { workspaces: words } = useMessages();
  if (!hasNextPage) return null;
  return <LoadMore label={words.more} failed={isFetchNextPageError && words.moreFailed} isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />;
}

/** What a workspace holds, narrowed by words and by place, to be read one by one or changed together. */
export function QuestionList({ id, filter, vocabulary, onFilter, hasHeld, renderWaysIn, renderActs }: QuestionListProps) {
  const { workspaces: words } = useMessages();
  const list = useSuspenseInfiniteQuery(workspaceQuestions(id, filter));
  const { questions, total } = listedOf(list.data.pages);
  const picking = usePicking({ questions, total, filter });
  const mayPick = renderActs && picking;
  const [isNarrowed, isEmpty] = [Object.keys(filter).length > 0, questions.length === 0];
  const isNone = isEmpty && !isNarrowed;
  const head = headOf({ picking: mayPick, shown: questions.length, total });
  const nothing = isEmpty && <Nothing isNarrowed={isNarrowed} hasHeld={hasHeld} onShow={() => onFilter({ status: 'retired' })} />;
  return (
    <Section id="questions" title={words.questionsTitle}>
      {isNone && nothing}
      {renderWaysIn?.(isNone)}
      {!isNone && <QuestionSearch key={JSON.stringify(filter)} filter={filter} vocabulary={vocabulary} onFilter={onFilter} />}
      {renderActs ? renderActs(picking, head) : head}
      {!isEmpty && <Rows id={id} questions={questions} picking={mayPick} />}
      {!isNone && nothing}
      <More list={list} />
    </Section>
  );
}
