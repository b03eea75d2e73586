import { type RefObject, useEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** The row that was opened from each place in the history where the bank stands; for this visit. */
const opened = new Map<string, string>();

/**
 * Gives the focus back to the row from which one left, whichever way one comes back.
 * @returns what to call with the address of the row that is being opened
 */
export function useRowReturn(list: RefObject<HTMLUListElement | null>): (address: string) => void {
  const { key } = useLocation();
  const type = useNavigationType();
  // After the screen's heading took the focus, which happens in an effect that stands before this one.
  useEffect(() => {
    const address = opened.get(key);
    if (type !== NavigationType.Pop || address === undefined) return;
    const rows = list.current?.querySelectorAll('a') ?? [];
    const row = [...rows].find((link) => link.getAttribute('href') === address);
    row?.focus({ preventScroll: true });
    row?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [key, type, list]);
  return (address) => opened.set(key, address);
}
