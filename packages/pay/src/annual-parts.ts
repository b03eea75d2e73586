import type { Band } from './band.ts';
import type { Cell } from './cell.ts';
import { dividedBy, plus, times, toFraction, type Fraction } from './fraction.ts';

/** What each part adds to one year at one end of the ranges. */
export interface PartsAt {
  base: Fraction;
  stock: Fraction;
  bonus: Fraction;
  sum: Fraction;
}

export interface AnnualParts {
  min: PartsAt;
  max: PartsAt;
  currency: string | null;
}

/** Pay without a period is pay a year, as tables of this kind have it. Other periods are never turned into years. */
export const isYearly = (cell: Cell): boolean => cell.unit === 'amount' && (cell.per === null || cell.per === 'year');

function stockAt(stock: Cell, amount: number): Fraction | null {
  if (stock.unit !== 'amount') return null;
  if (stock.per === 'year') return toFraction(amount);
  if (stock.per !== 'grant' || stock.years === null) return null;
  return dividedBy(toFraction(amount), stock.years);
}

function bonusAt(bonus: Cell, value: number, base: Fraction): Fraction | null {
  if (bonus.unit === 'percent') return dividedBy(times(base, toFraction(value)), 100);
  return isYearly(bonus) ? toFraction(value) : null;
}

function partsAt({ base, stock, bonus }: Band, end: 'min' | 'max'): PartsAt | null {
  const [baseValue, stockValue, bonusValue] = [base[end], stock[end], bonus[end]];
  if (baseValue === null || stockValue === null || bonusValue === null || !isYearly(base)) return null;
  const baseFraction = toFraction(baseValue);
  const stockFraction = stockAt(stock, stockValue);
  const bonusFraction = bonusAt(bonus, bonusValue, baseFraction);
  if (stockFraction === null || bonusFraction === null) return null;
  const sum = plus(plus(baseFraction, stockFraction), bonusFraction);
  return { base: baseFraction, stock: stockFraction, bonus: bonusFraction, sum };
}

/**
 * The parts of a band as pay of one year, exactly: base, the yearly share of the grant, the bonus on base.
 * Null when a part or one of its ends is missing, is not yearly pay, or has a currency of its own.
 */
export function annualParts(band: Band): AnnualParts | null {
  const parts = [band.base, band.stock, ...(band.bonus.unit === 'percent' ? [] : [band.bonus])];
  if (parts.some((cell) => cell.currency !== band.base.currency)) return null;
  const [min, max] = [partsAt(band, 'min'), partsAt(band, 'max')];
  return min === null || max === null ? null : { min, max, currency: band.base.currency };
}
