import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { LoadMore } from '#src/ui/load-more.tsx';
import { Section } from '#src/ui/section.tsx';
import { type ImportKey, importMessages } from './queries.ts';

/** What the reading had to say: what does not come in, and why. */
export function MessageList({ params }: { params: ImportKey }) {
  const { imports: words, workspaces } = useMessages();
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useSuspenseInfiniteQuery(importMessages(params));
  const messages = data.pages.flatMap(({ items }) => items);
  if (messages.length === 0) return null;
  return (
    <Section id="messages" title={words.messagesTitle} note={words.messagesNote}>
      <ul className="divide-y divide-rule border-y border-rule">
        {messages.map(({ file, line, column, severity, rule, text }) => (
          <li key={`${file} ${line} ${column} ${rule} ${text}`} className="py-2">
            <p>
              <span className={severity === 'error' ? 'font-semibold text-error' : 'font-semibold'}>{words.severities[severity]}</span>{' '}
              <span lang="en">{text}</span>
            </p>
            <p className="label break-all">
              <ContentText>
                {file}:{line} · {rule}
              </ContentText>
            </p>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <LoadMore
          label={workspaces.more}
          failed={isFetchNextPageError && workspaces.moreFailed}
          isBusy={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      )}
    </Section>
  );
}
