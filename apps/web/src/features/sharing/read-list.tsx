import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { ReadView } from '@whetstone/contracts/consents';
import { useMessages } from '#src/lib/messages.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { LoadMore } from '#src/ui/load-more.tsx';
import { Section } from '#src/ui/section.tsx';
import { whoReadMe } from './queries.ts';

function ReadLine({ read }: { read: ReadView }) {
  const { sharing } = useMessages();
  const isEmergency = read.what === 'emergency' || read.what === 'emergency-opened';
  return (
    <li className={`py-2 ${isEmergency ? 'border-s-4 border-spark bg-spark-wash ps-3' : ''}`}>
      <p className="flex flex-wrap justify-between gap-x-6">
        <span className="min-w-0 break-words">
          <strong>{read.by ?? sharing.gone}</strong> {sharing.whats[read.what]}
        </span>
        <time dateTime={read.at} className="label">
          {sharing.at(read.at)}
        </time>
      </p>
      {isEmergency && (
        <p className="text-[0.9375rem] break-words">
          <strong className="text-spark">{sharing.emergency}</strong>
          {read.reason !== null && ` · ${sharing.reason(read.reason)}`}
        </p>
      )}
    </li>
  );
}

/** Every read of what is one's own by someone else. */
export function ReadList() {
  const { sharing } = useMessages();
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useSuspenseInfiniteQuery(whoReadMe());
  const reads = data.pages.flatMap(({ items }) => items);
  return (
    <Section id="who-read-me" title={sharing.readsTitle} note={sharing.readsNote}>
      {reads.length === 0 ? (
        <Empty>{sharing.readsEmpty}</Empty>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {reads.map((read) => (
            <ReadLine key={read.id} read={read} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <LoadMore label={sharing.more} failed={isFetchNextPageError && sharing.moreFailed} isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      )}
    </Section>
  );
}
