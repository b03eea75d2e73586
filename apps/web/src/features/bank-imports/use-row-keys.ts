import type { ImportFix, ImportRowView } from '@whetstone/contracts/bank-imports';
import { useMessages } from '#src/lib/messages.tsx';
import { usePageKeys } from '#src/lib/page-keys.ts';
import type { Opened } from './import-row.tsx';
import type { OnFix } from './use-mending.ts';

interface Wish {
  rows: readonly ImportRowView[];
  /** null where nothing can be changed */
  onFix: OnFix | null;
  onOpen: (id: string, what: Opened) => void;
}

/** The row in which the focus is. */
const idInFocus = (): string | undefined => document.activeElement?.closest<HTMLElement>('[data-import-row]')?.dataset['importRow'];

/** The keys of the row with the focus; j and k go from row to row, as in every list. */
export function useRowKeys({ rows, onFix, onOpen }: Wish): void {
  const { imports: words } = useMessages();
  const onRow = (act: (row: ImportRowView) => void) => (): void => {
    const row = rows.find(({ id }) => id === idInFocus());
    if (row !== undefined && onFix !== null) act(row);
  };
  const fix = (make: (row: string) => ImportFix) => onRow(({ id }) => onFix?.(make(id)));
  const alike = (is: 'duplicate' | 'variant' | 'different') => onRow((row) => row.alike !== null && onFix?.({ kind: 'alike', row: row.id, is }));
  usePageKeys({
    title: words.nextFix,
    keys: [
      {
        key: 'x',
        name: `${words.leaveOut} / ${words.bringBack}`,
        run: onRow(({ id, fate }) => onFix?.({ kind: fate === 'comes-in' ? 'leave-out' : 'bring-in', row: id })),
      },
      { key: 'm', name: words.merge, run: fix((row) => ({ kind: 'merge', row })) },
      { key: 'a', name: words.isAnswer, run: fix((row) => ({ kind: 'answer', row })) },
      { key: 's', name: words.split, run: onRow(({ id }) => onOpen(id, 'split')) },
      { key: 'e', name: words.editTitle, run: onRow(({ id }) => onOpen(id, 'title')) },
      { key: '1', name: words.alike.duplicate, run: alike('duplicate') },
      { key: '2', name: words.alike.variant, run: alike('variant') },
      { key: '3', name: words.alike.different, run: alike('different') },
      { key: 'u', name: words.takeBack, run: () => onFix?.({ kind: 'take-back' }) },
    ],
  });
}
