import { useDeferredValue, useEffect } from 'react';

/** How long a step may wait for a browser that has other things to do. */
const PATIENCE_MS = 500;
/** For a browser that does not say when it has nothing to do. */
const PAUSE_MS = 50;

/** The server marks its pages so, and base.css leaves the parts that are out of sight in them without a layout. */
const root = (): DOMStringMap => document.documentElement.dataset;

const nextIdle = async (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
    else setTimeout(resolve, PAUSE_MS);
  });

/** Lays out the whole page at once: before one goes to a place in it, whose distance from the top has to be right. */
export function layOutAll(): void {
  delete root()['firstSight'];
}

/** Lays out part after part, each while nothing else is to be done, so that no long page holds up who already reads it. */
async function layOutRest(): Promise<void> {
  const parts = document.querySelectorAll<HTMLElement>('[data-first-sight] main section');
  for (const part of parts) {
    await nextIdle();
    part.style.contentVisibility = 'visible';
    part.getBoundingClientRect();
  }
  layOutAll();
  for (const part of parts) part.style.contentVisibility = '';
}

/** Ends the first sight of a rendered page once the app has adopted it. */
export function useFirstSight(): void {
  // false in the render that adopts the page
  const isAdopted = useDeferredValue(true, false);
  useEffect(() => {
    if (isAdopted) void layOutRest();
  }, [isAdopted]);
}
