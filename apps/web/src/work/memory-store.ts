import { type Entry, type EntryStore, planAdding } from './piece.ts';

/** A store of entries in memory: where a browser keeps nothing, work is kept for as long as the page is open. */
export function createMemoryStore(): EntryStore {
  let entries: Entry[] = [];
  let last = 0;
  return {
    add: async (added) => {
      for (const entry of added) {
        const { gone, isAdded } = planAdding(entries, entry);
        entries = entries.filter(({ seq }) => !gone.includes(seq));
        if (isAdded) entries.push({ ...entry, seq: (last += 1) });
      }
    },
    list: async (person) => entries.filter((entry) => entry.person === person),
    change: async (seq, by) => {
      const found = entries.find((entry) => entry.seq === seq);
      if (found === undefined) return null;
      const changed = by(found);
      entries = entries.flatMap((entry) => (entry.seq === seq ? (changed === null ? [] : [changed]) : [entry]));
      return changed;
    },
  };
}
