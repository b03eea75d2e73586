import { useMessages } from '#src/lib/messages.tsx';
import { usePageKeys } from '#src/lib/page-keys.ts';
import type { Picking } from './use-picking.ts';

/** The question in whose row the focus is. */
const idInFocus = (): string | undefined => document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset['question'];

/** The keys of the list's rows; j and k go from row to row, as in every list. */
export function usePickingKeys(picking: Picking | null): void {
  const { bulk: words } = useMessages();
  const pick = (isRange: boolean) => (): void => {
    const id = idInFocus();
    if (id !== undefined) picking?.pick(id, isRange);
  };
  const keys = [
    { key: 'x', name: words.keyPick, run: pick(false) },
    { key: 'X', name: words.keyRange, run: pick(true) },
    { key: 'c', name: words.keyChange, run: () => document.querySelector<HTMLButtonElement>('[data-bulk-change]')?.click() },
  ];
  usePageKeys({ title: words.keysTitle, keys: picking === null ? [] : keys });
}
