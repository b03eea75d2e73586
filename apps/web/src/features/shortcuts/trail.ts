import { useEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { PATTERNS } from '#src/paths.ts';

/** The addresses of this visit by their place in the browser's history, which tells nobody what stands in it. */
const trail: { pathname: string; key: string }[] = [];

const place = (): number => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'idx' in state && typeof state.idx === 'number' ? state.idx : 0;
};

export function useTrail(): void {
  const { pathname, key } = useLocation();
  const type = useNavigationType();
  useEffect(() => {
    const at = place();
    if (type === NavigationType.Push) trail.length = at;
    trail[at] = { pathname, key };
  }, [pathname, key, type]);
}

/** How many steps back the bank stands from which this question was opened; null when it was come to otherwise. */
export function stepsToBank(): number | null {
  const at = place();
  const here = trail[at]?.pathname;
  for (let before = at - 1; before >= 0; before -= 1) {
    const { pathname } = trail[before] ?? {};
    if (pathname === PATTERNS.questions) return before - at;
    if (pathname !== here) return null;
  }
  return null;
}
