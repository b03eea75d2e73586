import type { CellRole, Fault } from './cell.ts';
import type { Measured } from './measure-pair.ts';
import type { Pair } from './pair-ends.ts';
import type { End } from './read-ends.ts';

const SHARES = /^(?:options?|shares?|units?|rsus?|psus?|ppus?)$/;

const isCount = (end: End | null): boolean => end !== null && end.marks.length === 0 && end.words.some((word) => SHARES.test(word.text));

/** `0.15` in a bonus column: 15 % or 0.15 %? */
export function isRatio({ low, high }: Pair): boolean {
  const { number, percent, scale, marks } = low;
  return high === null && !percent && scale === null && marks.length === 0 && number.digits > 0n && number.digits < 10n ** BigInt(number.decimals);
}

/** Why a readable number is no value for this column; null when it is one. */
export function refuseFor(role: CellRole, pair: Pair, measured: Measured): Fault | null {
  if (measured.unit === 'percent') {
    const due = role === 'base' || role === 'stock' || role === 'total';
    return due ? { rule: 'percent-where-amount', fault: 'is a percentage where an amount is due' } : null;
  }
  if (isCount(pair.low) || isCount(pair.high)) return { rule: 'count-of-shares', fault: 'counts shares and is no amount' };
  if (measured.currency !== null || measured.ambiguous !== null) return null;
  if (role === 'stock') return { rule: 'currency-missing', fault: 'has no currency, so it may be a number of shares' };
  if (!measured.bare) return null;
  if (role === 'bonus') return { rule: 'unit-missing', fault: 'is neither a percentage nor an amount' };
  return { rule: 'currency-missing', fault: 'has neither a currency nor a suffix, so it may not be money' };
}
