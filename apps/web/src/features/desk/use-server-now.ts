import { useEffect, useState } from 'react';

const TICK_MS = 15_000;

/** The server's clock, looked at a few times a minute: when it answered, and what has passed since. */
export function useServerNow({ now, receivedMs }: { now: string; receivedMs: number }): number {
  const [passedMs, setPassedMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setPassedMs(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return Date.parse(now) + Math.max(0, passedMs - receivedMs);
}
