const HALF = 2;
const MINUTE_MS = 60_000;
const LAST_MS = 30_000;
/** Where one hears how much is left, besides half of the time. */
const MARKS_MS = [10 * MINUTE_MS, 5 * MINUTE_MS, MINUTE_MS, LAST_MS];

export interface Spoken {
  kind: 'half' | 'minutes' | 'seconds' | 'over';
  /** minutes or seconds, as `kind` says; 0 for the others */
  value: number;
}

interface Timed {
  endsAt: string | null;
  /** the server's clock when it told of the round */
  now: string;
  pause: { beganAt: string } | null;
}

/**
 * What is left of a round, by the server's clock: how it stood when the round came, and what has passed since by a clock that
 * nobody can set. In a pause it stands still.
 * @returns null where no time is kept
 */
export function leftOf({ endsAt, now, pause }: Timed, passedMs: number): number | null {
  if (endsAt === null) return null;
  const at = pause === null ? Date.parse(now) + passedMs : Date.parse(pause.beganAt);
  return Math.max(0, Date.parse(endsAt) - at);
}

/** What is said of the mark that was passed between two looks at the clock; of several the last; null for none. */
export function spokenBetween(beforeMs: number, afterMs: number, totalMs: number): Spoken | null {
  const isPassed = (mark: number): boolean => beforeMs > mark && afterMs <= mark;
  if (isPassed(0)) return { kind: 'over', value: 0 };
  const mark = MARKS_MS.findLast(isPassed);
  if (mark === undefined) return isPassed(totalMs / HALF) ? { kind: 'half', value: 0 } : null;
  return mark >= MINUTE_MS ? { kind: 'minutes', value: mark / MINUTE_MS } : { kind: 'seconds', value: mark / 1000 };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `1:05:00`, `12:30`: whole seconds, the last of which is shown until it is over. */
export function clockText(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
