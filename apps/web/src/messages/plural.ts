/**
 * A whole number, its thousands apart: `1,204`. By hand, as every page counts something: the first use of Intl costs a browser tens of
 * milliseconds, during which it does nothing else.
 */
const grouped = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** `1 question`, `31 questions`, `1,204 questions`. */
export function countOf(count: number, one: string, other: string): string {
  return `${grouped(count)} ${count === 1 ? one : other}`;
}

/** `3–5 rounds`; `1 round` where both ends agree. */
export function rangeOf({ min, max }: { min: number; max: number }, one: string, other: string): string {
  return min === max ? countOf(min, one, other) : `${grouped(min)}–${grouped(max)} ${other}`;
}

/** `All 5 totals`, `2 of 5 totals`; `The total` where there is but one. */
export function shareOf({ count, total }: { count: number; total: number }, one: string, other: string): string {
  if (total === 1) return `The ${one}`;
  return count === total ? `All ${grouped(total)} ${other}` : `${grouped(count)} of ${countOf(total, one, other)}`;
}

/** `None of the 5 totals can`, `2 of 5 totals cannot`; `The total cannot` where there is but one. */
export function shareThatCannot(of: { count: number; total: number }, one: string, other: string): string {
  return of.count === of.total && of.total > 1 ? `None of the ${grouped(of.total)} ${other} can` : `${shareOf(of, one, other)} cannot`;
}
