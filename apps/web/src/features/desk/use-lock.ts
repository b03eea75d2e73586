import { useEffect, useEffectEvent, useState } from 'react';
import { leftOf, spokenBetween, type Spoken } from '#src/lib/round-clock.ts';

const TICK_MS = 1000;

interface Locked {
  lockedUntil: string | null;
  now: string;
  receivedMs: number;
}

export interface Lock {
  leftMs: number;
  /** what is to be said of the time that is left */
  spoken: Spoken | null;
}

const readLeft = ({ lockedUntil, now, receivedMs }: Locked): number =>
  lockedUntil === null ? 0 : (leftOf({ endsAt: lockedUntil, now, pause: null }, performance.now() - receivedMs) ?? 0);

/** How long a claim still lasts, from moment to moment by the server's clock, and what of it is to be said. */
export function useLock(locked: Locked): Lock {
  const [lock, setLock] = useState<Lock>(() => ({ leftMs: readLeft(locked), spoken: null }));
  const look = useEffectEvent(() => {
    const leftMs = readLeft(locked);
    // Half of it is not said: one has claimed it a moment ago, or kept it for longer.
    const spoken = spokenBetween(lock.leftMs, leftMs, 0);
    setLock({ leftMs, spoken: leftMs > lock.leftMs ? null : (spoken ?? lock.spoken) });
  });
  useEffect(() => {
    const timer = setInterval(() => look(), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return lock;
}
