import type { Bounds } from '#src/lib/format-bounds.ts';

const MOST_STEPS = 5;
const STEPS = [1, 2, 2.5, 5, 10];

/** The axis of a chart: from nothing, since bars are compared by their length, to the first round figure that holds `max`. */
export function axisOf(max: number): { end: number; ticks: number[] } {
  const size = 10 ** Math.floor(Math.log10(Math.max(max, MOST_STEPS) / MOST_STEPS));
  const step = (STEPS.find((candidate) => max <= candidate * size * MOST_STEPS) ?? 10) * size;
  const count = Math.max(1, Math.ceil(max / step));
  return { end: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

export interface Piece {
  from: number;
  to: number;
  /** outside what the parts allow */
  isBeyond: boolean;
}

/** A stated range cut where it leaves the computed one; whole when nothing was computed. */
export function cutAt(stated: { min: number; max: number }, computed: { min: number; max: number } | null): Piece[] {
  if (computed === null) return [{ from: stated.min, to: stated.max, isBeyond: false }];
  if (stated.min === stated.max) return [{ from: stated.min, to: stated.max, isBeyond: stated.min < computed.min || stated.max > computed.max }];
  const ends = [stated.min, ...[computed.min, computed.max].filter((end) => end > stated.min && end < stated.max), stated.max];
  return [...new Set(ends)].flatMap((from, index, all) => {
    const to = all[index + 1];
    return to === undefined ? [] : [{ from, to, isBeyond: from < computed.min || to > computed.max }];
  });
}

/** Both ends of a range, or null when one is open. */
export function closed({ min, max }: Bounds): { min: number; max: number } | null {
  return min === null || max === null ? null : { min, max };
}
