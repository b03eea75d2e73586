import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigation } from 'react-router';

/**
 * What a browser does on its own between documents: after a navigation the focus goes to the new page's heading, or to the
 * element that the address names. A change of filters (the search part) moves nothing.
 */
export function useArrival(): void {
  const { pathname, hash } = useLocation();
  const isSettled = useNavigation().state === 'idle';
  const lastPathname = useRef<string | null>(null);

  useEffect(() => {
    if (!isSettled) return;
    const hasMoved = lastPathname.current !== null && lastPathname.current !== pathname;
    lastPathname.current = pathname;
    if (hasMoved && hash === '') document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [pathname, hash, isSettled]);

  useLayoutEffect(() => {
    if (!isSettled || hash === '') return;
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (target === null) return;
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  }, [pathname, hash, isSettled]);
}
