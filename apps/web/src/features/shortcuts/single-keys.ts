import { useSyncExternalStore } from 'react';

const KEY = 'single-keys';
const OFF = 'off';

const listeners = new Set<() => void>();

/** Where storage is refused the choice holds until the page is left. */
let unstored: boolean | null = null;

/** Whether keys without Ctrl or ⌘ do anything. The one place that knows where the choice is kept. */
export function areSingleKeysOn(): boolean {
  if (unstored !== null) return unstored;
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return true;
  }
}

export function chooseSingleKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    unstored = isOn;
  }
  for (const changed of listeners) changed();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  addEventListener('storage', changed); // another tab
  return () => {
    listeners.delete(changed);
    removeEventListener('storage', changed);
  };
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, areSingleKeysOn, () => true);
}
