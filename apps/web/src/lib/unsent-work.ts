/** A place in this browser where something of the signed-in person is kept. */
export interface PersonalStore {
  /** how many pieces of work in it the server does not have yet */
  countUnsent: () => Promise<number>;
  /** empties it */
  wipe: () => Promise<void>;
}

const stores = new Set<PersonalStore>();

/** Makes a store known to signing out. @returns what takes it off again */
export function addPersonalStore(store: PersonalStore): () => void {
  stores.add(store);
  return () => stores.delete(store);
}

/** Work that would be lost by signing out now. */
export async function countUnsentWork(): Promise<number> {
  const counts = await Promise.all([...stores].map(async (store) => store.countUnsent()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Empties every store, and the memory of this tab: which hints one has opened is nobody else's business. */
export async function wipePersonalStores(): Promise<void> {
  await Promise.all([...stores].map(async (store) => store.wipe()));
  try {
    sessionStorage.clear();
  } catch {
    // a browser without storage has kept nothing
  }
}
