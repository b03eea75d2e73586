import { answerOf, inTransaction, STORES } from './database.ts';
import { type Entry, type EntryStore, type NewEntry, planAdding } from './piece.ts';

/** Adds entries within a transaction that is under way. */
export async function addEntries(entries: IDBObjectStore, added: readonly NewEntry[]): Promise<void> {
  for (const entry of added) {
    const present = await answerOf<Entry[]>(entries.index(STORES.entries).getAll(entry.person));
    const { gone, isAdded } = planAdding(present, entry);
    for (const seq of gone) entries.delete(seq);
    if (isAdded) await answerOf(entries.add(entry));
  }
}

/** Entries in the browser's database, which outlives the page, the tab and the browser. */
export const browserStore: EntryStore = {
  add: async (added, draft) =>
    inTransaction('readwrite', async ({ entries, drafts }) => {
      await addEntries(entries, added);
      if (draft) await answerOf(drafts.put(draft));
    }),
  list: async (person) => inTransaction('readonly', async ({ entries }) => answerOf<Entry[]>(entries.index(STORES.entries).getAll(person))),
  change: async (seq, by) =>
    inTransaction('readwrite', async ({ entries }) => {
      const found = await answerOf<Entry | undefined>(entries.get(seq));
      if (found === undefined) return null;
      const changed = by(found);
      await (changed === null ? answerOf(entries.delete(seq)) : answerOf(entries.put(changed)));
      return changed;
    }),
};
