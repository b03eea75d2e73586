import { useMessages } from './messages.tsx';
import { clockText, type Spoken } from './round-clock.ts';
import type { RoundClock } from './use-round-clock.ts';

type Words = ReturnType<typeof useMessages>['running']['spoken'];

const say = ({ kind, value }: Spoken, words: Words): string => (kind === 'over' || kind === 'half' ? words[kind] : words[kind](value));

interface RoundTimerProps {
  clock: RoundClock;
  isPaused: boolean;
  /** of what the time is left; of a round unless said */
  name?: string;
}

/** The time that is left: to be seen at every moment, and to be heard at a few. */
export function RoundTimer({ clock: { leftMs, totalMs, spoken }, isPaused, name }: RoundTimerProps) {
  const { running } = useMessages();
  const label = name ?? running.timer;
  if (leftMs === null) return <p className="label">{running.noTimer}</p>;
  return (
    <div className="min-w-40">
      <p className="flex items-baseline gap-2">
        <span className="label">{label}</span>
        <span role="timer" aria-label={label} className={`font-serif text-xl font-bold tabular-nums ${isPaused ? 'text-ink-soft' : ''}`}>
          {clockText(leftMs)}
        </span>
      </p>
      <progress aria-hidden="true" className="round-bar" max={Math.max(1, totalMs)} value={leftMs} />
      <output className="sr-only" data-spoken>
        {spoken === null ? '' : say(spoken, running.spoken)}
      </output>
    </div>
  );
}
