import { useEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { idInHash } from './id-in-hash.ts';
import { isArrival } from './places.ts';

/** Where the reader was when the focus was last placed: screens come and go, the window stays. */
let last: { key: string; pathname: string } | null = null;

function goToAnchor(hash: string): void {
  const target = document.getElementById(idInHash(hash));
  if (target === null) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}

/**
 * What a browser does on its own between documents: after a navigation the focus goes to the new page's heading, or to the
 * element that the address names. A change of filters (the search part) moves nothing, nor does the first page; going back
 * and a reload leave the scroll position to be restored.
 */
export function useArrival(): void {
  const location = useLocation();
  const type = useNavigationType();

  useEffect(() => {
    const { key, pathname, hash } = location;
    if (last?.key === key) return;
    const from = last;
    last = { key, pathname };
    if (hash !== '' && isArrival(location, type)) goToAnchor(hash);
    else if (from !== null && from.pathname !== pathname) document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [location, type]);
}
