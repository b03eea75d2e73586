import { annualParts } from './annual-parts.ts';
import type { AmountRange, Band } from './band.ts';
import { dividedBy, plus, toFraction, toNumber } from './fraction.ts';

export interface FromPartsOptions {
  /** Paid once, in whole units of the band's currency. */
  signOn?: AmountRange | null;
  /** Years the sign-on is spread over; 1 puts all of it into year 1. */
  signOnYears?: number;
}

/**
 * What the parts of a band come to in one year, in whole units of its currency: base + grant ÷ years + bonus on base,
 * the minima and the maxima each (CONTENT.md §3). Halves and quarters of a unit are exact.
 * Null when a part is missing, open-ended, not yearly, or in another currency.
 */
export function fromParts(band: Band, { signOn = null, signOnYears = 1 }: FromPartsOptions = {}): AmountRange | null {
  const parts = annualParts(band);
  if (parts === null) return null;
  const extra = (amount: number | undefined) => dividedBy(toFraction(amount ?? 0), signOnYears);
  return {
    min: toNumber(plus(parts.min.sum, extra(signOn?.min))),
    max: toNumber(plus(parts.max.sum, extra(signOn?.max))),
  };
}
