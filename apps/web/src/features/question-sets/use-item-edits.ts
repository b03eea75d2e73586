import { SET_CAPS } from '@whetstone/contracts/question-sets';
import { useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { type Choosable, type DraftItem, draftOf } from './draft-item.ts';
import type { SetItems } from './use-set-items.ts';

interface Removed {
  item: DraftItem;
  at: number;
}

/** The title of a row, where j and k go. */
const titleOf = (questionId: string | undefined): HTMLElement | null | undefined =>
  [...document.querySelectorAll<HTMLElement>('[data-set-item]')]
    .find(({ dataset }) => dataset['setItem'] === questionId)
    ?.querySelector<HTMLElement>('[data-row]');

/** To a row; to the search for questions where no row is left. */
const focusRow = (questionId: string | undefined): void => {
  // after the list is drawn as it is now
  requestAnimationFrame(() => (titleOf(questionId) ?? document.querySelector<HTMLElement>('#add input'))?.focus());
};

/** A suggestion that was taken is gone with its button: its row gets the focus then, and the page stays where it is. */
const catchFocus = (questionId: string): void => {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) titleOf(questionId)?.focus({ preventScroll: true });
  });
};

/** Moving one element of a page loses the focus within it: it is given back. */
const keepFocus = (): void => {
  const { activeElement } = document;
  requestAnimationFrame(() => {
    if (activeElement instanceof HTMLElement) activeElement.focus();
  });
};

/** What one does with the questions of a set, and what is said of it. */
export function useItemEdits({ items, change }: SetItems) {
  const { sets: words } = useMessages();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [said, setSaid] = useState('');

  const apply = (next: readonly DraftItem[], saying: string): void => {
    setRemoved(null);
    setSaid(saying);
    change(next);
  };
  const edit = (questionId: string, part: Partial<DraftItem>): void =>
    apply(
      items.map((item) => (item.questionId === questionId ? { ...item, ...part } : item)),
      '',
    );

  /** Puts a question at a place, counted from 0. */
  const place = (questionId: string, to: number): void => {
    const at = items.findIndex((item) => item.questionId === questionId);
    const item = items[at];
    if (item === undefined || to === at || to < 0 || to >= items.length) return;
    keepFocus();
    apply(items.toSpliced(at, 1).toSpliced(to, 0, item), words.movedTo(item.title, to + 1, items.length));
  };

  return {
    removed,
    said,
    has: (questionId: string): boolean => items.some((item) => item.questionId === questionId),
    isFull: items.length >= SET_CAPS.items,
    add: (chosen: Choosable): void => {
      if (items.length >= SET_CAPS.items || items.some(({ questionId }) => questionId === chosen.id)) return;
      apply([...items, draftOf(chosen)], words.added(chosen.title));
      catchFocus(chosen.id);
    },
    place,
    move: (questionId: string, by: 1 | -1): void => {
      const at = items.findIndex((item) => item.questionId === questionId);
      if (at !== -1) place(questionId, at + by);
    },
    remove: (questionId: string): void => {
      const at = items.findIndex((item) => item.questionId === questionId);
      const item = items[at];
      if (item === undefined) return;
      const rest = items.toSpliced(at, 1);
      apply(rest, '');
      setRemoved({ item, at });
      focusRow((rest[at] ?? rest[at - 1])?.questionId);
    },
    undo: (): void => {
      if (removed === null) return;
      apply(items.toSpliced(removed.at, 0, removed.item), '');
      focusRow(removed.item.questionId);
    },
    setMinutes: (questionId: string, minutes: number): void => edit(questionId, { minutes }),
    takeNewer: (questionId: string): void => edit(questionId, { takeNewer: true, hasNewer: false }),
    replace: (questionId: string, chosen: Choosable): void => {
      const next = items.map((item) => (item.questionId === questionId ? draftOf(chosen) : item));
      apply(next, words.added(chosen.title));
      focusRow(chosen.id);
    },
  };
}

export type ItemEdits = ReturnType<typeof useItemEdits>;
