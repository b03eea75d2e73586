import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { AuditRow } from '@whetstone/contracts/administration';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { AuditFilters } from './audit-filters.tsx';
import { auditPages, type AuditFilters as Filters } from './queries.ts';

type Someone = NonNullable<AuditRow['actor']>;

/** A person of the log, with the way to all that concerns them; one who is gone is found by what the log calls them. */
function Person({ someone }: { someone: Someone }) {
  const { adminAudit: words } = useMessages();
  const name = someone.name ?? words.gone;
  return (
    <Link
      to={paths.adminAudit({ person: someone.signInName ?? someone.pseudonym })}
      aria-label={words.only(name)}
      className="link inline-flex min-h-6 items-center"
    >
      <bdi>{name}</bdi>
    </Link>
  );
}

function AuditLine({ row }: { row: AuditRow }) {
  const { admin, adminAudit: words } = useMessages();
  const { at, act, actor, subject, target } = row;
  const isAboutSelf = actor !== null && actor.pseudonym === subject?.pseudonym;
  return (
    <li className="grid gap-x-6 py-2 md:grid-cols-[11rem_minmax(0,1fr)]">
      <time dateTime={at} className="label tabular-nums md:pt-1">
        {admin.at(at)}
      </time>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          {actor === null ? <span className="text-ink-soft">{words.system}</span> : <Person someone={actor} />}
          <span className="font-semibold">{words.acts[act]}</span>
          {subject !== null && !isAboutSelf && (
            <>
              <span aria-hidden="true">→</span>
              <Person someone={subject} />
            </>
          )}
        </p>
        {target !== null && (
          <p className="label wrap-anywhere">
            {words.target} <span className="font-mono">{target}</span>
          </p>
        )}
      </div>
    </li>
  );
}

/** What was done, the latest first. */
export function AuditList({ filters }: { filters: Filters }) {
  const { adminAudit: words, questions } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = useSuspenseInfiniteQuery(auditPages(filters));
  const items = data.pages.flatMap((page) => page.items);
  const loadMore = async (): Promise<void> => {
    const before = items.length;
    await fetchNextPage();
    // The new rows stand above the button: go to the first of them. They are in the page after the next frame.
    requestAnimationFrame(() => list.current?.children[before]?.querySelector('a')?.focus());
  };
  return (
    <>
      <AuditFilters filters={filters} />
      {items.length === 0 && <p className="border-t border-rule py-4">{Object.keys(filters).length === 0 ? words.empty : words.none}</p>}
      <ul ref={list} className="divide-y divide-rule border-y border-rule empty:hidden">
        {items.map((row) => (
          <AuditLine key={row.id} row={row} />
        ))}
      </ul>
      <p role="alert" className="mt-3 text-error empty:hidden">
        {isFetchNextPageError ? words.moreFailed : null}
      </p>
      {hasNextPage && (
        <button type="button" className="button mt-5" disabled={isFetchingNextPage} onClick={() => void loadMore()}>
          {isFetchingNextPage ? questions.loadingMore : words.more}
        </button>
      )}
    </>
  );
}
