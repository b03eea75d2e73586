import { isFault, type CellContext, type Fault } from './cell.ts';
import { measureBoth, measureNumber } from './measure-number.ts';
import type { Pair } from './pair-ends.ts';
import type { Decimal } from './read-decimal.ts';
import type { End } from './read-ends.ts';
import type { PeriodMark } from './read-period.ts';
import type { Scale } from './read-scale.ts';
import { resolveCurrency, type Resolved } from './resolve-currency.ts';

export interface Measured extends Resolved {
  low: number;
  high: number;
  unit: 'amount' | 'percent';
  period: PeriodMark | null;
  /** No suffix and no thousands separator: only a currency can tell that this is money. */
  bare: boolean;
}

const RUPEES: readonly (string | null)[] = ['INR', 'PKR', 'BDT', 'NPR', 'LKR', null];

/** The currency of both ends: written once it counts for both, written twice it must be the same. */
function currencyOf({ low, high }: Pair, header: string | null): Resolved | Fault {
  const others = high?.marks ?? [];
  const sameSign = low.marks.some((mark) => others.some((other) => other.text === mark.text));
  const together = sameSign || low.marks.length === 0 || others.length === 0;
  const first = resolveCurrency(together ? [...low.marks, ...others] : low.marks, header);
  const second = together ? first : resolveCurrency(others, header);
  if (first !== null && second !== null && first.currency === second.currency) return first;
  return { rule: 'mixed-currency', fault: 'mixes two currencies in one range' };
}

function isBelow(a: Decimal, b: Decimal): boolean {
  return a.digits * 10n ** BigInt(b.decimals) < b.digits * 10n ** BigInt(a.decimals);
}

/** `150–220K` means 150K–220K; a lower end that is 0, grouped or at least 1000 stands for itself; all else is a fault, not a guess. */
function scaleOfLow(low: End, high: End | null): Scale | null | Fault {
  if (low.scale !== null || high === null || high.scale === null) return low.scale;
  const { form, digits } = low.number;
  if (digits === 0n || form === 'grouped' || form === 'lakh' || (form === 'plain' && digits >= 1000n)) return null;
  if (form !== 'pointed' && isBelow(low.number, high.number)) return high.scale;
  return { rule: 'suffix-unclear', fault: 'leaves open whether the suffix of the upper end counts for the lower one' };
}

function periodOf({ low, high }: Pair): PeriodMark | null | Fault {
  const [first, second] = [low, high].map((end) => end?.period ?? (end?.scale?.perYear ? { per: 'year', years: null } : null) as PeriodMark | null);
  if (first && second && (first.per !== second.per || first.years !== second.years)) {
    return { rule: 'mixed-period', fault: 'gives its two ends for different periods' };
  }
  return first ?? second ?? null;
}

function unitOf(ends: readonly End[]): 'amount' | 'percent' | Fault {
  if (!ends.some((end) => end.percent)) return 'amount';
  if (ends.every((end) => end.marks.length === 0 && end.scale === null)) return 'percent';
  return { rule: 'mixed-units', fault: 'mixes an amount and a percentage' };
}

/** Lakh, crore and 25,00,000 outside the rupee countries are a slip of the pen, and nobody can tell which. */
function hasForeignLakh(ends: readonly End[], currency: string | null): boolean {
  return !RUPEES.includes(currency) && ends.some((end) => end.number.form === 'lakh' || end.scale?.southAsian);
}

/** The exact numbers of one range with currency and period, or the fault that makes it unreadable. `plus` may stand on the last end only. */
export function measurePair(pair: Pair, context: CellContext): Measured | Fault {
  const ends = pair.high === null ? [pair.low] : [pair.low, pair.high];
  const unit = unitOf(ends);
  if (typeof unit !== 'string') return unit;
  const resolved = currencyOf(pair, context.currency ?? null);
  if (isFault(resolved)) return resolved;
  const scale = scaleOfLow(pair.low, pair.high);
  if (scale !== null && isFault(scale)) return scale;
  const period = periodOf(pair);
  if (period !== null && isFault(period)) return period;
  if (hasForeignLakh(ends, resolved.currency) || (pair.high !== null && pair.low.plus)) {
    return { rule: 'not-understood', fault: 'is not understood' };
  }
  const low = measureNumber(pair.low.number, scale, unit);
  const high = pair.high === null ? low : measureNumber(pair.high.number, pair.high.scale, unit);
  const values = measureBoth(low, high);
  if (isFault(values)) return values;
  const bare = ends.every((end) => end.scale === null && (end.number.form === 'plain' || end.number.form === 'decimal'));
  return { ...resolved, ...values, unit, period, bare };
}
