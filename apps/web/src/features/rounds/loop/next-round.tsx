import type { LoopView } from '@whetstone/contracts/loops';
import { RoundTimer } from '#src/lib/round-timer.tsx';
import { useRoundClock } from '#src/lib/use-round-clock.ts';
import { useMessages } from '#src/lib/messages.tsx';

interface BreakProps {
  /** when the round before was submitted */
  startedAt: string;
  endsAt: string;
  now: string;
  receivedMs: number;
}

/** A break that runs by the server's clock. Nothing happens by itself when it is over. */
export function Break(props: BreakProps) {
  const { looping } = useMessages();
  const clock = useRoundClock({ ...props, pause: null }, () => undefined);
  return (
    <div className="mt-3">
      <RoundTimer clock={clock} isPaused={false} name={looping.breakTime} />
      <p className="label mt-1">{clock.leftMs === 0 ? looping.breakOver : looping.breakRuns}</p>
    </div>
  );
}

/** The round of a loop that can be begun now; null where one is under way or none is left. */
export function nextOf({ endedAt, steps }: Pick<LoopView, 'endedAt' | 'steps'>): number | null {
  if (endedAt !== null) return null;
  const next = steps.find(({ round }) => round === null || round.submittedAt === null);
  return next?.round === null ? next.position : null;
}
