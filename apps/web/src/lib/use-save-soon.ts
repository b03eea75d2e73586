import { useEffect, useEffectEvent } from 'react';

const QUIET_MS = 800;

interface Saving {
  /** a save is on its way: the next follows it */
  isPending: boolean;
  /** the last save has failed, or waits for a decision */
  isStopped: boolean;
  /** the page is being left */
  isUrgent: boolean;
}

/**
 * Saves by itself: after a moment of quiet, and at once when the page is left or put out of sight.
 * @param draft what is not saved; null for nothing
 * @param save sends one draft after the other
 */
export function useSaveSoon<Draft>(draft: Draft | null, { isPending, isStopped, isUrgent }: Saving, save: (draft: Draft) => void): void {
  const saveNow = useEffectEvent((): void => {
    if (draft !== null && !isStopped) save(draft);
  });
  useEffect(() => {
    if (draft === null || isPending || isStopped) return undefined;
    const timer = setTimeout(saveNow, isUrgent ? 0 : QUIET_MS);
    return () => clearTimeout(timer);
  }, [draft, isPending, isStopped, isUrgent]);
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') saveNow();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      saveNow();
    };
  }, []);
}
