import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { LoadMore } from '#src/ui/load-more.tsx';
import { Section } from '#src/ui/section.tsx';
import { workspaceQuestions } from './queries.ts';
import type { QuestionFilter } from './question-filter.ts';
import { QuestionSearch } from './question-search.tsx';

interface QuestionListProps {
  id: string;
  filter: QuestionFilter;
  onFilter: (filter: QuestionFilter) => void;
}

/** What a workspace holds, narrowed by words, state and import. */
export function QuestionList({ id, filter, onFilter }: QuestionListProps) {
  const { workspaces: words, imports } = useMessages();
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useSuspenseInfiniteQuery(workspaceQuestions(id, filter));
  const questions = data.pages.flatMap(({ items }) => items);
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <Section id="questions" title={words.questionsTitle}>
      {(isNarrowed || questions.length > 0) && <QuestionSearch key={JSON.stringify(filter)} filter={filter} onFilter={onFilter} />}
      {questions.length === 0 &&
        (isNarrowed ? <p className="label border-t border-rule py-4">{imports.nothingFound}</p> : <Empty>{words.questionsEmpty}</Empty>)}
      <ul className="divide-y divide-rule border-y border-rule empty:hidden">
        {questions.map(({ id: questionId, title, status, file, line }) => (
          <li key={questionId} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            <Link data-row to={paths.workspaceQuestion(id, questionId)} className="link min-w-0 flex-1 basis-72 py-0.5 break-words">
              <ContentText>{title}</ContentText>
            </Link>
            <span className="label break-all">
              {[file === null ? '' : `${file}:${line}`, words.statuses[status]].filter((part) => part !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <LoadMore label={words.more} failed={isFetchNextPageError && words.moreFailed} isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      )}
    </Section>
  );
}
