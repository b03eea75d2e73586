const rules = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

/** `1 question`, `31 questions`, `1,204 questions`. */
export function countOf(count: number, one: string, other: string): string {
  return `${numbers.format(count)} ${rules.select(count) === 'one' ? one : other}`;
}

/** `3–5 rounds`; `1 round` where both ends agree. */
export function rangeOf({ min, max }: { min: number; max: number }, one: string, other: string): string {
  return min === max ? countOf(min, one, other) : `${numbers.formatRange(min, max)} ${other}`;
}

/** `All 5 totals`, `2 of 5 totals`; `The total` where there is but one. */
export function shareOf({ count, total }: { count: number; total: number }, one: string, other: string): string {
  if (total === 1) return `The ${one}`;
  return count === total ? `All ${numbers.format(total)} ${other}` : `${numbers.format(count)} of ${countOf(total, one, other)}`;
}

/** `None of the 5 totals can`, `2 of 5 totals cannot`; `The total cannot` where there is but one. */
export function shareThatCannot(of: { count: number; total: number }, one: string, other: string): string {
  return of.count === of.total && of.total > 1 ? `None of the ${numbers.format(of.total)} ${other} can` : `${shareOf(of, one, other)} cannot`;
}
