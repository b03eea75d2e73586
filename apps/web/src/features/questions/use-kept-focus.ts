import { type RefObject, useEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** The state of a navigation by a link that may be gone afterwards, and its place among the filters in use. */
export const keepFocus = (at: number) => ({ focus: 'filters', at }) as const;

function placeIn(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('focus' in state) || state.focus !== 'filters') return null;
  return 'at' in state && typeof state.at === 'number' ? state.at : 0;
}

interface Places {
  /** the filters in use, where there are any */
  used: RefObject<HTMLElement | null>;
  /** the line above the list */
  found: RefObject<HTMLElement | null>;
}

/** Keeps the focus in the bank when the filter that had it is gone: the next filter has it then, else the line that says how many were found. */
export function useKeptFocus({ used, found }: Places): void {
  const { state } = useLocation();
  const type = useNavigationType();
  useEffect(() => {
    const at = placeIn(state);
    if (at === null || type === NavigationType.Pop || document.activeElement !== document.body) return;
    const links = [...(used.current?.querySelectorAll('a') ?? [])];
    (links[Math.min(at, links.length - 1)] ?? found.current)?.focus({ preventScroll: true });
  }, [state, type, used, found]);
}
