import { useEffect, useRef } from 'react';

/** The most that is counted for one sitting, as the server takes it. */
const LONGEST_MS = 6 * 3600_000;

/** How long one has had this in sight: what passes in another tab does not count. @returns what tells it, and begins anew */
export function useActiveTime(): () => number {
  const time = useRef({ total: 0, since: null as number | null });
  useEffect(() => {
    const count = (): void => {
      const { total, since } = time.current;
      const now = performance.now();
      time.current = { total: since === null ? total : total + now - since, since: document.visibilityState === 'visible' ? now : null };
    };
    count();
    document.addEventListener('visibilitychange', count);
    return () => document.removeEventListener('visibilitychange', count);
  }, []);
  return () => {
    const { total, since } = time.current;
    const now = performance.now();
    time.current = { total: 0, since: now };
    return Math.min(LONGEST_MS, Math.round(since === null ? total : total + now - since));
  };
}
