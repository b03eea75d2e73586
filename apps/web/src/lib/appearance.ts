import { useSyncExternalStore } from 'react';

export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

// public/appearance.js reads the same key and sets the same attribute before the first paint.
const STORAGE_KEY = 'whetstone.appearance';

const listeners = new Set<() => void>();

/** What is chosen now: the attribute on the root, which holds until the page is closed even without storage. */
function readAppearance(): Appearance {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** The chosen appearance. The server does not know it: a rendered page says `system` until the app has adopted it. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, readAppearance, () => 'system');
}

export function applyAppearance(appearance: Appearance): void {
  if (appearance === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = appearance;
  try {
    if (appearance === 'system') localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, appearance);
  } catch {
    // storage is switched off: the choice lasts as long as the page
  }
  for (const changed of listeners) changed();
}
