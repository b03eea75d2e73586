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
