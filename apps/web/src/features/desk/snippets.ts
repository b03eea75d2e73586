import { useSyncExternalStore } from 'react';

const PREFIX = 'whetstone.snippets.';
const MOST = 50;

const listeners = new Set<() => void>();
/** Where storage is refused they last as long as the page. */
const unstored = new Map<string, string>();

function readText(owner: string): string {
  try {
    return unstored.get(owner) ?? localStorage.getItem(PREFIX + owner) ?? '[]';
  } catch {
    return '[]';
  }
}

function parse(text: string): string[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  } catch {
    return []; // not our text
  }
}

function write(owner: string, snippets: readonly string[]): void {
  const text = JSON.stringify(snippets);
  try {
    localStorage.setItem(PREFIX + owner, text);
  } catch {
    unstored.set(owner, text);
  }
  for (const changed of listeners) changed();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  addEventListener('storage', changed); // another window
  return () => {
    listeners.delete(changed);
    removeEventListener('storage', changed);
  };
}

/** What a mentor says again and again, kept in this browser: the latest first. */
export function useSnippets(owner: string) {
  const snippets = parse(useSyncExternalStore(subscribe, () => readText(owner)));
  return {
    snippets,
    add: (text: string) => write(owner, [text, ...snippets.filter((one) => one !== text)].slice(0, MOST)),
    remove: (text: string) =>
      write(
        owner,
        snippets.filter((one) => one !== text),
      ),
  };
}
