import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { idInHash } from './id-in-hash.ts';
import { isArrival } from './places.ts';

/** What is open on a page, by the part's id: 1 for open, 0 for closed again, or how many items of a list are shown. */
export type OpenParts = Readonly<Record<string, number>>;

interface Store {
  parts: OpenParts;
  open: (changes: OpenParts) => void;
}

const PREFIX = 'whetstone.open.';
const NONE: OpenParts = {};

// Of this tab only: the session's storage outlives a reload, the map also a browser that has none.
const known = new Map<string, OpenParts>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readStored(name: string): OpenParts {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(PREFIX + name) ?? '{}');
    return Object.fromEntries(Object.entries(stored as object).filter(([, value]) => Number.isInteger(value)));
  } catch {
    return NONE; // no storage, or not our text
  }
}

function read(name: string): OpenParts {
  const parts = known.get(name) ?? readStored(name);
  known.set(name, parts);
  return parts;
}

function write(name: string, changes: OpenParts): void {
  const parts = { ...read(name), ...changes };
  known.set(name, parts);
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(parts));
  } catch {
    // storage is switched off or full: what is open lasts as long as the page
  }
  for (const listener of listeners) listener();
}

const OpenPartsContext = createContext<Store | null>(null);

/**
 * Remembers within the tab what is open below it, so that a reload or the way back closes nothing.
 * @param name of whose parts they are; under another name everything starts closed, as it does on the server
 */
export function OpenPartsProvider({ name, children }: { name: string; children: ReactNode }) {
  const parts = useSyncExternalStore(
    subscribe,
    () => read(name),
    () => NONE,
  );
  const open = useCallback((changes: OpenParts) => write(name, changes), [name]);
  const store = useMemo(() => ({ parts, open }), [parts, open]);
  return <OpenPartsContext value={store}>{children}</OpenPartsContext>;
}

const NOWHERE: Store = { parts: NONE, open: () => undefined };

/** All that is open here, for whoever opens or asks for several parts at once. */
export function useOpenParts(): Store {
  return use(OpenPartsContext) ?? NOWHERE;
}

/** Whether one part is open, or how many items of it; kept in the component where nobody remembers, or where it has no id. */
export function useOpenPart(id: string | undefined, initial: number): readonly [number, (value: number) => void] {
  const store = use(OpenPartsContext);
  const [own, setOwn] = useState(initial);
  if (store === null || id === undefined) return [own, setOwn];
  return [store.parts[id] ?? initial, (value) => store.open({ [id]: value })];
}

/** The button of a part that opens; null for everything else. */
function buttonOf(target: HTMLElement): HTMLElement | null {
  return target.dataset['part'] === undefined ? null : target.querySelector<HTMLElement>('button[aria-expanded]');
}

/** Brings an element into sight and the focus to it: to its own button where it is a part that opens. */
function goTo(target: HTMLElement): void {
  const button = buttonOf(target);
  if (button === null && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  (button ?? target).focus({ preventScroll: true });
  target.scrollIntoView();
}

/**
 * Opens what the address names behind `#` and goes there: on arrival, and when the address changes in place.
 * Who goes back or reloads finds everything as it was left.
 * @param partsOf what has to be open for an id to be seen; null when the page has no such id
 */
export function useNamedPart(partsOf: (id: string, parts: OpenParts) => OpenParts | null): void {
  const location = useLocation();
  const type = useNavigationType();
  const { parts, open } = useOpenParts();
  const latest = useRef({ partsOf, parts });
  const wanted = useRef('');
  const arrived = useRef('');

  useEffect(() => {
    latest.current = { partsOf, parts };
  });

  useEffect(() => {
    // the key tells one arrival from the next at the same address
    const { key, hash } = location;
    if (arrived.current === `${key} ${hash}`) return;
    arrived.current = `${key} ${hash}`;
    const id = isArrival(location, type) ? idInHash(hash) : '';
    const changes = id === '' ? null : latest.current.partsOf(id, latest.current.parts);
    wanted.current = changes === null ? '' : id;
    if (changes !== null) open(changes);
  }, [location, type, open]);

  // What was opened is in the page only after the next render, so every render looks for it.
  useEffect(() => {
    const target = wanted.current === '' ? null : document.getElementById(wanted.current);
    if (target === null || buttonOf(target)?.ariaExpanded === 'false') return;
    wanted.current = '';
    goTo(target);
  });
}
