import { annualParts, isYearly, type AnnualParts } from './annual-parts.ts';
import type { AmountRange, Band } from './band.ts';
import type { Cell } from './cell.ts';
import { minus, percentOf, toFraction, type Fraction } from './fraction.ts';
import { fromParts } from './from-parts.ts';

/** How a stated total relates to the sum of its parts. Amounts in whole units, percentages to one decimal. */
export interface Gap {
  fromParts: AmountRange;
  stated: { min: number | null; max: number | null };
  /** How far the stated minimum lies above the sum of the minima; negative when below. */
  minAbovePercent: number | null;
  /** How far the stated maximum lies above the sum of the maxima; negative when below. */
  maxAbovePercent: number | null;
  /** The bonus, in per cent of the maximal base, that the stated maximum would take. */
  impliedBonusPercentAtMax: number | null;
  /** Whether the quoted sign-on makes the stated range reachable; null when none is quoted in the band's currency. */
  signOnCloses: SignOnEffect | null;
  /** What the parts would come to if the stock were pay a year and no grant over several; null when it is pay a year already. */
  stockYearly: { range: AmountRange; closes: boolean } | null;
}

export interface SignOnEffect {
  /** With nothing up to the whole sign-on in year 1. */
  yearOne: AmountRange;
  closes: boolean;
  /** With the sign-on spread over `spreadYears`. */
  spread: AmountRange;
  spreadCloses: boolean;
  spreadYears: number;
}

// Where the stock column gives pay a year, nothing says how long a grant runs; four years are the custom of such tables.
const USUAL_GRANT_YEARS = 4;

const above = (stated: number | null, sum: Fraction): number | null => (stated === null ? null : percentOf(minus(toFraction(stated), sum), sum));

function impliedBonus(stated: number | null, { max }: AnnualParts): number | null {
  if (stated === null) return null;
  return percentOf(minus(minus(toFraction(stated), max.base), max.stock), max.base);
}

const holds = (range: AmountRange, { min, max }: Gap['stated']): boolean => (min ?? range.min) >= range.min && (max ?? range.max) <= range.max;

function signOnEffect(band: Band, signOn: Cell | null): SignOnEffect | null {
  if (signOn === null || signOn.unit !== 'amount' || signOn.max === null || signOn.currency !== band.base.currency) return null;
  const spreadYears = band.stock.years ?? USUAL_GRANT_YEARS;
  const upTo = { min: 0, max: signOn.max };
  const yearOne = fromParts(band, { signOn: upTo });
  const spread = fromParts(band, { signOn: upTo, signOnYears: spreadYears });
  if (yearOne === null || spread === null) return null;
  return { yearOne, closes: holds(yearOne, band.total), spread, spreadCloses: holds(spread, band.total), spreadYears };
}

function stockYearly(band: Band): Gap['stockYearly'] {
  if (band.stock.per !== 'grant') return null;
  const range = fromParts({ ...band, stock: { ...band.stock, per: 'year', years: null } });
  return range && { range, closes: holds(range, band.total) };
}

/**
 * Sets the stated total beside the sum of the parts, and says which assumption would close the gap (CONTENT.md §3).
 * A sign-on counts from nothing up to its quoted maximum.
 * Null when the parts give no sum, or the total is missing, not yearly or in another currency.
 */
export function explainGap(band: Band, signOn: Cell | null): Gap | null {
  const parts = annualParts(band);
  const sums = fromParts(band);
  const { min, max, currency } = band.total;
  if (parts === null || sums === null || !isYearly(band.total) || currency !== parts.currency) return null;
  return {
    fromParts: sums,
    stated: { min, max },
    minAbovePercent: above(min, parts.min.sum),
    maxAbovePercent: above(max, parts.max.sum),
    impliedBonusPercentAtMax: impliedBonus(max, parts),
    signOnCloses: signOnEffect(band, signOn),
    stockYearly: stockYearly(band),
  };
}
