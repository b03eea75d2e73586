import { browserStore } from './browser-store.ts';
import { createMemoryStore } from './memory-store.ts';
import type { EntryStore } from './piece.ts';
import { changeWorkState } from './work-state.ts';

let chosen: Promise<EntryStore> | null = null;

async function choose(): Promise<EntryStore> {
  try {
    await browserStore.list('');
    return browserStore;
  } catch {
    changeWorkState({ isLasting: false });
    return createMemoryStore();
  }
}

/** The browser's database; memory where the browser refuses it. */
export async function chooseStore(): Promise<EntryStore> {
  chosen ??= choose();
  return chosen;
}

/** The store before it is known which it is. */
export const chosenStore: EntryStore = {
  add: async (entries, draft) => (await chooseStore()).add(entries, draft),
  list: async (person) => (await chooseStore()).list(person),
  change: async (seq, by) => (await chooseStore()).change(seq, by),
};
