import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { leftOf, spokenBetween, type Spoken } from './round-clock.ts';

const TICK_MS = 500;

interface TimedRound {
  startedAt: string;
  endsAt: string | null;
  now: string;
  receivedMs: number;
  pause: { id: string; beganAt: string } | null;
}

export interface RoundClock {
  /** null where no time is kept */
  leftMs: number | null;
  totalMs: number;
  spoken: Spoken | null;
}

/** How much of a round is left, from moment to moment, and what of it is to be said. `onOver` is told once. */
export function useRoundClock(round: TimedRound, onOver: () => void): RoundClock {
  const read = (): number | null => leftOf(round, performance.now() - round.receivedMs);
  const [shown, setShown] = useState<{ left: number | null; spoken: Spoken | null }>(() => ({ left: read(), spoken: null }));
  const isOver = useRef(false);
  const totalMs = round.endsAt === null ? 0 : Date.parse(round.endsAt) - Date.parse(round.startedAt);
  const look = useEffectEvent(() => {
    const left = read();
    const spoken = left === null || shown.left === null ? null : spokenBetween(shown.left, left, totalMs);
    setShown({ left, spoken: spoken ?? shown.spoken });
    if (left !== 0 || isOver.current) return;
    isOver.current = true;
    onOver();
  });
  useEffect(() => {
    const timer = setInterval(() => look(), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return { leftMs: shown.left, totalMs, spoken: shown.spoken };
}
