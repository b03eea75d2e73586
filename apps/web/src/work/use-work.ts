import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { usePerson } from '#src/lib/session.ts';
import { addPersonalStore } from '#src/lib/unsent-work.ts';

const fetchWork = async () => import('./start-work.ts');

/** Looks after the work of who is signed in, on every page: sends what waits, and is asked before one signs out. Fetched only then. */
export function useWork(): void {
  const queries = useQueryClient();
  const person = usePerson();
  const id = person?.id ?? null;
  const isCandidate = person?.roles.includes('candidate') ?? false;
  useEffect(() => {
    if (id === null) return undefined;
    let [isOver, stop] = [false, (): void => undefined];
    const remove = addPersonalStore({
      countUnsent: async () => (await fetchWork()).countUnsent(id),
      wipe: async () => (await import('./wipe-work.ts')).wipeWork(id),
    });
    const start = async (): Promise<void> => {
      const { startWork } = await fetchWork();
      if (!isOver) stop = startWork(id, queries);
    };
    // What cannot be fetched now is fetched with the next page; nothing is lost by it.
    if (isCandidate) void start().catch(() => undefined);
    return () => {
      isOver = true;
      stop();
      remove();
    };
  }, [id, isCandidate, queries]);
}
