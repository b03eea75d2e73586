import type { CellRole, Fault } from './cell.ts';
import type { Measured } from './measure-pair.ts';
import type { Pair } from './pair-ends.ts';
import type { End } from './read-ends.ts';

const SHARES = /^(?:options?|shares?|units?|rsus?|psus?|ppus?)$/;

const NOT_BASE = /\b(?:total|tc|ctc|comp|compensation|package|ote|stock|equity|rsus?|grant)\b/;
const AMOUNT_ONLY = new Set<CellRole>(['base', 'stock', 'total']);

/** Money names its currency in the cell; what is counted in shares does not, whatever the header says. */
function isCount(ends: readonly End[]): boolean {
  return ends.every((end) => end.marks.length === 0) && ends.some((end) => end.words.some((word) => SHARES.test(word.text)));
}

/** `0.15` in a bonus column: 15 % or 0.15 %? */
export function isRatio({ low, high }: Pair): boolean {
  const { number, percent, scale, marks } = low;
  return high === null && !percent && scale === null && marks.length === 0 && number.digits > 0n && number.digits < 10n ** BigInt(number.decimals);
}

/** A bonus counts on base: a percentage of anything else is no bonus of this table. */
function refusePercent(role: CellRole, { low, high }: Pair): Fault | null {
  if (AMOUNT_ONLY.has(role)) return { rule: 'percent-where-amount', fault: 'is a percentage where an amount is due' };
  const words = [...low.words, ...(high?.words ?? [])];
  return words.some((word) => NOT_BASE.test(word.text)) ? { rule: 'not-understood', fault: 'is a percentage of something other than base' } : null;
}

/** Why a number without a currency is no value for this column. */
function refuseUnnamed(role: CellRole, { bare }: Measured): Fault | null {
  if (role === 'stock') return { rule: 'currency-missing', fault: 'has no currency, so it may be a number of shares' };
  if (!bare) return null;
  if (role === 'bonus') return { rule: 'unit-missing', fault: 'is neither a percentage nor an amount' };
  return { rule: 'currency-missing', fault: 'has neither a currency nor a suffix, so it may not be money' };
}

/** Why a readable number is no value for this column; null when it is one. */
export function refuseFor(role: CellRole, pair: Pair, measured: Measured): Fault | null {
  if (measured.unit === 'percent') return refusePercent(role, pair);
  if (isCount(pair.high === null ? [pair.low] : [pair.low, pair.high])) return { rule: 'count-of-shares', fault: 'counts shares and is no amount' };
  return measured.currency === null && measured.ambiguous === null ? refuseUnnamed(role, measured) : null;
}
