import { useDeferredValue, useEffect, useLayoutEffect } from 'react';
import { type Location, NavigationType, useLocation, useNavigationType } from 'react-router';

/** A place in this tab's history where the app stands. */
interface Place {
  pathname: string;
  /** a document began here: what lies before it in the history may be anything */
  isFirst: boolean;
}

const NAME = 'whetstone.places';
/** Where the router keeps how far each place was scrolled. */
export const SCROLLS = 'whetstone.scrolls';
/** What the router calls a place that it has not made itself: one typed into the address bar. */
const NO_KEY = 'default';
/** Nobody goes back further than this by a key of ours. */
const KEPT = 50;

/** By their number in the history, which tells nobody what stands in it; kept over a reload. */
let places: (Place | null)[] = [];
let at = -1;
/** The key of the place where this document began, until one has left it. */
let fresh: string | null = null;

function numberHere(): number {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'idx' in state && typeof state.idx === 'number' ? state.idx : 0;
}

function readStored(): void {
  try {
    const stored = JSON.parse(sessionStorage.getItem(NAME) ?? '') as { at: number; places: (Place | null)[] };
    if (Number.isInteger(stored.at) && Array.isArray(stored.places)) ({ at, places } = stored);
  } catch {
    // no storage, or nothing in it: the trail begins here
  }
}

/** Numbers a place that the router has not made, as the one after the last, and gives it a key by which it is known again. */
function take(isFirst: boolean): string | null {
  const state = history.state as { key?: string } | null;
  if (state?.key !== undefined) return null;
  const key = Math.random().toString(36).slice(2, 10);
  history.replaceState({ ...state, key, idx: at + 1, isFirst }, '');
  return key;
}

/** Before the router is there: a document that is come to anew begins a place of its own; one that is reloaded or gone back to has it already. */
export function takeFirstPlace(): void {
  readStored();
  fresh = take(true);
  if (fresh !== null) places.length = at + 1;
}

/** Whether this document is reloaded or gone back to, so that one may have been further down in it. */
export const isReturn = (): boolean => fresh === null;

/** Follows where the reader goes, for as long as the tab lives. */
export function usePlaces(): void {
  const { pathname, key } = useLocation();
  const type = useNavigationType();
  useEffect(() => {
    if (key === NO_KEY) take(false);
    if (key !== fresh) fresh = null;
    at = numberHere();
    if (type === NavigationType.Push) places.length = at;
    const isFirst = (history.state as { isFirst?: boolean } | null)?.isFirst === true || (type === NavigationType.Replace && places[at]?.isFirst === true);
    places[at] = { pathname, isFirst };
    try {
      sessionStorage.setItem(NAME, JSON.stringify({ at, places: places.map((place, number) => (number < at - KEPT ? null : place)) }));
    } catch {
      // storage is switched off or full: the trail lasts as long as the page
    }
  }, [pathname, key, type]);
}

/** How far this place was scrolled before it was reloaded; null when nobody knows. */
function keptScroll(): number | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(SCROLLS) ?? '{}') as Record<string, unknown>;
    const y = kept[(history.state as { key?: string } | null)?.key ?? NO_KEY];
    return typeof y === 'number' ? y : null;
  } catch {
    return null;
  }
}

/**
 * Goes on to where one read before a reload. The browser has tried that before, on the server's page, which is shorter: what
 * was open in it is opened only when the app has adopted it.
 */
export function useKeptScroll(): void {
  // false in the render that adopts the page, true in the one after what was open has been opened
  const isAdopted = useDeferredValue(true, false);
  useLayoutEffect(() => {
    const y = isAdopted && fresh === null ? keptScroll() : null;
    if (y !== null && y > window.scrollY) window.scrollTo({ top: y, behavior: 'instant' });
  }, [isAdopted]);
}

/** Whether a place is come to anew, as by a link or by typing its address; and not again, by going back or by a reload. */
export function isArrival({ key }: Location, type: NavigationType): boolean {
  return type !== NavigationType.Pop || key === NO_KEY || key === fresh;
}

/** How many steps back the nearest place of another address stands, if that address is `pathname`; null if it is another, or unknown. */
export function stepsBackTo(pathname: string): number | null {
  const here = places[at]?.pathname;
  for (let before = at - 1; before >= 0 && places[before + 1]?.isFirst === false; before -= 1) {
    const place = places[before];
    if (place?.pathname === pathname) return before - at;
    if (place?.pathname !== here) return null;
  }
  return null;
}
