import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import type { FilterName, QuestionFilters } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { Corrections } from './corrections.tsx';
import { BankAddressContext } from './filter-link.tsx';
import { EarlierList } from './earlier-list.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { NothingFound } from './nothing-found.tsx';
import { questionPages } from './queries.ts';
import { QuestionRows } from './question-rows.tsx';
import { SearchBox } from './search-box.tsx';
import { useBankAddress } from './use-bank-address.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useRowReturn } from './use-row-return.ts';

const NO_FACETS = { area: [], kind: [], skill: [], difficulty: [], origin: [], guide: [], stage: [] };
const NO_PAGE = { total: 0, corrections: [], missing: [], without: [], facets: NO_FACETS };

interface BankProps {
  filters: QuestionFilters;
  /** the filters of the list that is still shown while the server cannot be reached for another */
  earlier: QuestionFilters | null;
}

/** The bank under its filters. */
export function Bank({ filters, earlier }: BankProps) {
  const { questions } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const noteRow = useRowReturn(list);
  const address = useBankAddress(filters);
  const [used, found] = [useRef<HTMLUListElement>(null), useRef<HTMLOutputElement>(null)];
  useKeptFocus({ used, found });
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = useSuspenseInfiniteQuery(questionPages(earlier ?? filters));
  const items = data.pages.flatMap((page) => page.items);
  const [first] = data.pages;
  const { total, facets, corrections, missing, without } = first ?? NO_PAGE;

  const nameOf = (filter: FilterName, value: string): string => facets[filter].find((known) => known.value === value)?.name ?? value;
  const loadMore = async () => {
    const before = items.length;
    await fetchNextPage();
    // The new rows stand above the button: go to the first of them. They are in the page after the next frame.
    requestAnimationFrame(() => list.current?.children[before]?.querySelector('a')?.focus());
  };

  return (
    <BankAddressContext value={address}>
      <div className="gap-x-10 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
        <FilterPanel filters={filters} facets={facets} total={total} found={found} />
        <section aria-label={questions.title} className="min-w-0">
          <SearchBox initial={filters.q ?? ''} address={address} />
          {earlier && <EarlierList />}
          <ActiveFilters ref={used} filters={filters} nameOf={nameOf} />
          <Corrections corrections={corrections} />
          <output ref={found} tabIndex={-1} className="label mb-2 block px-2 font-semibold">
            {questions.found(total)}
          </output>
          {items.length === 0 ? (
            <NothingFound filters={earlier ?? filters} without={without} missing={missing} nameOf={nameOf} />
          ) : (
            <QuestionRows ref={list} questions={items} onOpen={noteRow} />
          )}
          {isFetchNextPageError && (
            <div className="mt-4">
              <Notice tone="error" title={questions.moreFailed} />
            </div>
          )}
          {hasNextPage && (
            <button type="button" className="button mt-5" disabled={isFetchingNextPage} onClick={() => void loadMore()}>
              {isFetchingNextPage ? questions.loadingMore : questions.more(total - items.length)}
            </button>
          )}
        </section>
      </div>
    </BankAddressContext>
  );
}
