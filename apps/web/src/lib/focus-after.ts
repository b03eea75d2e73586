import { flushSync } from 'react-dom';

/** Makes a change and puts the focus into the field that it shows, before another key can come: who types on at once types there. */
export function focusAfter(change: () => void, find: () => HTMLElement | null): void {
  flushSync(change);
  find()?.focus();
}
