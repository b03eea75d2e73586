import { useEffect, useEffectEvent } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { usePageKeys } from '#src/lib/page-keys.ts';
import type { ItemEdits } from './use-item-edits.ts';

/** The question of the row in which the focus is. */
const idInFocus = (): string | undefined => document.activeElement?.closest<HTMLElement>('[data-set-item]')?.dataset['setItem'];

const STEPS = { ArrowUp: -1, ArrowDown: 1 } as const;
const isStep = (key: string): key is keyof typeof STEPS => Object.hasOwn(STEPS, key);

/** The keys of the row with the focus; j and k go from row to row, as in every list. */
export function useItemKeys(edits: ItemEdits, mayEdit: boolean): void {
  const { sets: words } = useMessages();
  const onRow = (act: (questionId: string) => void) => (): void => {
    const id = idInFocus();
    if (mayEdit && id !== undefined) act(id);
  };
  usePageKeys({
    title: words.keysTitle,
    keys: mayEdit
      ? [
          { key: 'x', name: words.remove, run: onRow(edits.remove) },
          { key: 'u', name: words.undo, run: edits.undo },
        ]
      : [],
  });
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (!mayEdit || !event.altKey || event.ctrlKey || event.metaKey || !isStep(event.key)) return;
    const id = idInFocus();
    if (id === undefined) return;
    event.preventDefault();
    edits.move(id, STEPS[event.key]);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
