import { useEffect, useEffectEvent } from 'react';

const QUIET_MS = 800;

/**
 * Saves by itself: after a moment of quiet, and at once when the page is left or put out of sight.
 * @param draft what is not saved; null for nothing
 * @param isHeld a save is on its way, or has failed and waits for a decision
 */
export function useSaveSoon<Draft>(draft: Draft | null, isHeld: boolean, save: (draft: Draft) => void): void {
  const saveNow = useEffectEvent((): void => {
    if (draft !== null && !isHeld) save(draft);
  });
  useEffect(() => {
    if (draft === null || isHeld) return undefined;
    const timer = setTimeout(saveNow, QUIET_MS);
    return () => clearTimeout(timer);
  }, [draft, isHeld]);
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
