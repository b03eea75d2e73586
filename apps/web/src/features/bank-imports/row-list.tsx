import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { IMPORT_SHOWS, type ImportShow } from '@whetstone/contracts/bank-imports';
import { useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { LoadMore } from '#src/ui/load-more.tsx';
import { RadioStrip } from '#src/ui/radio-strip.tsx';
import { Section } from '#src/ui/section.tsx';
import { ImportRow, type Opened } from './import-row.tsx';
import { type ImportKey, importRows } from './queries.ts';
import { useMending } from './use-mending.ts';
import { useRowKeys } from './use-row-keys.ts';

interface RowListProps {
  params: ImportKey;
  show: ImportShow;
  onShow: (show: ImportShow) => void;
  /** the import is committed or undone: its rows are what they are */
  isDone: boolean;
  mayMend: boolean;
}

/** Whether the last fix is kept, or what became of it. */
function Saving({ mending }: { mending: ReturnType<typeof useMending> }) {
  const { imports: words } = useMessages();
  const { text } = useRefusal(mending.error);
  const { error } = mending;
  const isConflict = error instanceof CallError && error.code === 'conflict';
  const isStale = isConflict && error.fields.some(({ field }) => field === 'revision');
  return (
    <>
      <output className="label">{mending.isSuccess ? words.saved : ''}</output>
      <p role="alert" className="text-error">
        {isStale ? words.conflict : isConflict ? error.message : text}
      </p>
    </>
  );
}

/** What an import proposes, row by row, and the fixes of each. */
export function RowList({ params, show, onShow, isDone, mayMend }: RowListProps) {
  const { imports: words, workspaces } = useMessages();
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useSuspenseInfiniteQuery(importRows(params, show));
  const mending = useMending(params, show);
  const [opened, setOpened] = useState<ReadonlyMap<string, Opened>>(new Map());
  const rows = data.pages.flatMap(({ items }) => items);
  const open = (id: string, what: Opened): void => setOpened((before) => new Map(before).set(id, what));
  const onFix = mayMend ? mending.onFix : null;
  useRowKeys({ rows, onFix, onOpen: open });
  return (
    <Section id="rows" title={words.rowsTitle}>
      <div className="mb-4 flex min-h-10 flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <RadioStrip
          legend={words.show}
          isLegendShown
          value={show}
          choices={IMPORT_SHOWS.map((value) => ({ value, label: (isDone ? words.showsDone : words.shows)[value] }))}
          onChoose={onShow}
        />
        {onFix && (
          <div className="flex flex-wrap items-center gap-x-4">
            <Saving mending={mending} />
            <button type="button" className="link min-h-8" onClick={() => onFix({ kind: 'take-back' })}>
              {words.takeBack}
            </button>
          </div>
        )}
      </div>
      {rows.length === 0 && <p className="label border-t border-rule py-4">{words.noRows}</p>}
      <ul className="divide-y divide-rule border-y border-rule empty:hidden">
        {rows.map((row) => (
          <ImportRow key={row.id} row={row} opened={opened.get(row.id) ?? null} onOpen={(what) => open(row.id, what)} onFix={onFix} />
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
