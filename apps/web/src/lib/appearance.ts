import { createContext, use, useSyncExternalStore } from 'react';
import { readCookie, writeCookie } from './cookies.ts';

export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

const COOKIE = 'appearance';

const listeners = new Set<() => void>();

/** What the page was rendered with, so that the first render in the browser is the same. */
export const RenderedAppearance = createContext<Appearance>('system');

/** The choice in a cookie header or in `document.cookie`. */
export function chosenAppearance(cookies: string): Appearance {
  const chosen = readCookie(cookies, COOKIE);
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** What holds now: the attribute on the root, to which the styles look. */
export function readAppearance(): Appearance {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

export function useAppearance(): Appearance {
  const rendered = use(RenderedAppearance);
  return useSyncExternalStore(subscribe, readAppearance, () => rendered);
}

export function showAppearance(appearance: Appearance): void {
  if (appearance === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = appearance;
  for (const changed of listeners) changed();
}

export function chooseAppearance(appearance: Appearance): void {
  writeCookie(COOKIE, appearance);
  showAppearance(appearance);
}
