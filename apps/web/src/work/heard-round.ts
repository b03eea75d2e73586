/** What the server said last of the time of a round, and when that was by the clock of this device. */
interface Heard {
  now: string;
  atMs: number;
}

export interface Hearing {
  /** when it was said, by the clock that nobody can set and that begins anew with every page */
  receivedMs: number;
  /** whether it is an answer from before, which was kept for the time without a network */
  isKept: boolean;
}

const OF_ROUND = 'whetstone.heard-round ';

function readHeard(id: string): Heard | null {
  try {
    return JSON.parse(localStorage.getItem(OF_ROUND + id) ?? 'null') as Heard | null;
  } catch {
    return null;
  }
}

/**
 * Tells an answer of the server from the same one that comes again without a network: that one is as old as it is. How old is a difference
 * of two readings of the device's own clock, so it does not matter whether that clock is right.
 */
export function hearRound({ id, now }: { id: string; now: string }): Hearing {
  const heard = readHeard(id);
  if (heard !== null && heard.now === now) return { receivedMs: performance.now() - Math.max(0, Date.now() - heard.atMs), isKept: true };
  try {
    localStorage.setItem(OF_ROUND + id, JSON.stringify({ now, atMs: Date.now() } satisfies Heard));
  } catch {
    // full or switched off: what is kept is then taken as just said, and the server decides what is late
  }
  return { receivedMs: performance.now(), isKept: false };
}

/** Takes out what was said of every round. */
export function wipeHeardRounds(): void {
  try {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(OF_ROUND))) localStorage.removeItem(key);
  } catch {
    // a browser without storage has kept nothing
  }
}
