/** Answers with what `make` made under the present content revision, and makes it if nobody has. */
export type PerRevision = <T>(name: string, make: () => Promise<T>) => Promise<T>;

/**
 * A memory for what depends on the content alone and many requests need. What is being made when a revision comes is kept under
 * the one before, and so is not seen again; what could not be made is not kept.
 * @param current the revision that this process serves
 */
export function createPerRevision(current: () => number): PerRevision {
  const kept = new Map<string, { revision: number; made: Promise<unknown> }>();
  return async <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const revision = current();
    const found = kept.get(name);
    if (found?.revision === revision) return found.made as Promise<T>;
    const made = make();
    kept.set(name, { revision, made });
    made.catch(() => kept.get(name)?.made === made && kept.delete(name));
    return made;
  };
}
