/** One thing that two have judged: levels counted from 0. */
export interface JudgedPair {
  given: number;
  reference: number;
}

/** How often each level was named. */
function countLevels(named: readonly number[], levels: number): number[] {
  const counts = Array.from({ length: levels }, () => 0);
  for (const level of named) {
    const before = counts[level];
    if (before === undefined) throw new RangeError(`level ${level} is none of ${levels}`);
    counts[level] = before + 1;
  }
  return counts;
}

/** The squared differences that would come if the same levels were named, each without looking at the thing. */
function expectedDisagreement(given: readonly number[], reference: readonly number[], pairs: number): number {
  return given.reduce((sum, count, level) => sum + reference.reduce((inner, other, at) => inner + count * other * (level - at) ** 2, 0), 0) / pairs;
}

/**
 * Agreement beyond chance, where a difference counts by its square: 1 − Σ w·observed / Σ w·expected with w = (i − j)²
 * (J. Cohen, "Weighted kappa", Psychological Bulletin 70, 1968). 1 is agreement in everything, 0 what chance gives; below 0 is
 * worse than chance. The usual divisor (levels − 1)² of the weights cancels out.
 *
 * Where both have named one and the same level for everything, chance alone gives full agreement and the quotient is 0 / 0; all
 * agree then, and it is 1 here.
 * @param levels how many there are
 * @returns null without any pair
 */
export function quadraticWeightedKappa(pairs: readonly JudgedPair[], levels: number): number | null {
  const given = countLevels(
    pairs.map((pair) => pair.given),
    levels,
  );
  const reference = countLevels(
    pairs.map((pair) => pair.reference),
    levels,
  );
  if (pairs.length === 0) return null;
  const observed = pairs.reduce((sum, pair) => sum + (pair.given - pair.reference) ** 2, 0);
  const expected = expectedDisagreement(given, reference, pairs.length);
  return expected === 0 ? 1 : 1 - observed / expected;
}
