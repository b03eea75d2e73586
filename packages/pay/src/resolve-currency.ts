import type { CurrencyMark } from './read-currency.ts';

export interface Resolved {
  /** ISO 4217; null when nothing names one or a sign stays ambiguous. */
  currency: string | null;
  /** The sign that fits several currencies, for the finding. */
  ambiguous: CurrencyMark | null;
}

/**
 * The one currency that all marks agree on (`CAD $120K` is CAD), else the header's, else what the sign means by itself.
 * Null when the marks contradict each other.
 */
export function resolveCurrency(marks: readonly CurrencyMark[], header: string | null): Resolved | null {
  const [first, ...others] = marks;
  if (first === undefined) return { currency: header, ambiguous: null };
  const shared = first.candidates.filter((code) => others.every((mark) => mark.candidates.includes(code)));
  if (shared.length === 0) return null;
  if (shared.length === 1) return { currency: shared[0] ?? null, ambiguous: null };
  if (header !== null && shared.includes(header)) return { currency: header, ambiguous: null };
  return { currency: first.fallback, ambiguous: first.fallback === null ? first : null };
}
