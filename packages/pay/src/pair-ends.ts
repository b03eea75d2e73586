import type { Fault } from './cell.ts';
import type { End, Expression } from './read-ends.ts';

/** A value or a range: `high` is null for a single number. */
export interface Pair {
  low: End;
  high: End | null;
}

const range = (low: End | undefined, high: End | undefined): Pair[] => (low && high ? [{ low, high }] : []);
const single = (end: End | undefined): Pair[] => (end ? [{ low: end, high: null }] : []);

/**
 * The ranges a cell states. One (`A`, `A–B`), or the same pay in two currencies: `A / B`, `A–B / C–D`, and crosswise `A / C – B / D`,
 * in which the first and third number are one range. A fault for every other shape.
 */
export function pairEnds({ ends, separators }: Expression): Pair[] | Fault {
  const [a, b, c, d] = ends;
  switch (separators.join('')) {
    case '':
      return single(a);
    case '-':
      return range(a, b);
    case '/':
      return [...single(a), ...single(b)];
    case '-/-':
      return [...range(a, b), ...range(c, d)];
    case '/-/':
      return [...range(a, c), ...range(b, d)];
    default:
      return { rule: 'not-understood', fault: 'is not understood' };
  }
}
