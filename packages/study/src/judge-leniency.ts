/** How a mentor's levels lie to those of others, over the last judgements. */
export interface Leniency {
  /** mean of the differences in levels; above 0 for one who gives higher levels */
  mean: number;
  /** the 95 % interval of it */
  low: number;
  high: number;
  /** mean of the older half, and of the newer one */
  older: number;
  newer: number;
  /** newer less older, with its 95 % interval */
  change: number;
  changeLow: number;
  changeHigh: number;
}

/** Judgements that are looked at; with fewer nothing is said. */
export const LENIENCY_NEEDS = 20;

/** Student's t for 95 % on both sides: with 19 degrees of freedom for one mean of twenty, with 18 for two means of ten. */
const T_OF_MEAN = 2.093_024;
const T_OF_CHANGE = 2.100_922;

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function squaresAround(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return numbers.reduce((sum, number) => sum + (number - middle) ** 2, 0);
}

/**
 * Leniency is the mean of what was given less what others gave, with the interval mean ± t · s / √n (Student, "The probable error of
 * a mean", Biometrika 6, 1908). Drift is the mean of the newer half less that of the older one, with t and the variance of both
 * halves together, the two-sample form of the same (R. A. Fisher, "Statistical Methods for Research Workers", 1925, § 24).
 * @param differences given less the other level, in levels, the oldest first; of more than twenty the last twenty count
 * @returns null with fewer than `LENIENCY_NEEDS`
 */
export function judgeLeniency(differences: readonly number[]): Leniency | null {
  if (differences.length < LENIENCY_NEEDS) return null;
  const last = differences.slice(-LENIENCY_NEEDS);
  const half = LENIENCY_NEEDS / 2;
  const [older, newer] = [last.slice(0, half), last.slice(half)];
  const middle = mean(last);
  const margin = T_OF_MEAN * Math.sqrt(squaresAround(last) / (LENIENCY_NEEDS - 1) / LENIENCY_NEEDS);
  const change = mean(newer) - mean(older);
  const pooled = (squaresAround(older) + squaresAround(newer)) / (LENIENCY_NEEDS - 2);
  const changeMargin = T_OF_CHANGE * Math.sqrt(pooled * (2 / half));
  return {
    mean: middle,
    low: middle - margin,
    high: middle + margin,
    older: mean(older),
    newer: mean(newer),
    change,
    changeLow: change - changeMargin,
    changeHigh: change + changeMargin,
  };
}
