import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useMessages } from '#src/lib/messages.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { LoadMore } from '#src/ui/load-more.tsx';
import { Section } from '#src/ui/section.tsx';
import { workspaceQuestions } from './queries.ts';

/** What a workspace holds. */
export function QuestionList({ id }: { id: string }) {
  const { workspaces: words } = useMessages();
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useSuspenseInfiniteQuery(workspaceQuestions(id));
  const questions = data.pages.flatMap(({ items }) => items);
  return (
    <Section id="questions" title={words.questionsTitle}>
      {questions.length === 0 ? (
        <Empty>{words.questionsEmpty}</Empty>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {questions.map((question) => (
            <li key={question.id} className="flex flex-wrap justify-between gap-x-6 py-2">
              <span className="min-w-0 break-words">{question.title}</span>
              <span className="label">{words.statuses[question.status]}</span>
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <LoadMore label={words.more} failed={isFetchNextPageError && words.moreFailed} isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      )}
    </Section>
  );
}
