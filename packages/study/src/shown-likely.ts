/** A likely value with the range in which it may well lie. */
export interface Likely {
  value: number;
  low: number;
  high: number;
}

const LEAST = 0.01;
const MOST = 0.99;

/** A probability as it is shown: nothing is certain, so never 0 and never 1. */
export const shownProbability = (value: number): number => Math.min(MOST, Math.max(LEAST, value));
