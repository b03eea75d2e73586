/** "Now looking at question n", at a time in milliseconds. */
export interface Visit {
  position: number;
  atMs: number;
}

interface Span {
  fromMs: number;
  toMs: number;
}

const overlap = (one: Span, other: Span): number => Math.max(0, Math.min(one.toMs, other.toMs) - Math.max(one.fromMs, other.fromMs));

/**
 * How long each question of a round was looked at: from each visit to the next, within the round and without its pauses. Time
 * before the first visit belongs to no question.
 * @param pauses of which no two overlap
 */
export function questionTimes(visits: readonly Visit[], round: Span, pauses: readonly Span[]): Map<number, number> {
  const sorted = visits.toSorted((one, other) => one.atMs - other.atMs);
  const times = new Map<number, number>();
  for (const [index, { position, atMs }] of sorted.entries()) {
    const span = { fromMs: Math.max(atMs, round.fromMs), toMs: Math.min(sorted[index + 1]?.atMs ?? round.toMs, round.toMs) };
    const paused = pauses.reduce((sum, pause) => sum + overlap(span, pause), 0);
    times.set(position, (times.get(position) ?? 0) + Math.max(0, span.toMs - span.fromMs - paused));
  }
  return times;
}
