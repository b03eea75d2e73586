import { isFault, type CellContext, type Fault } from './cell.ts';
import { measureBoth, measureNumber } from './measure-number.ts';
import type { Pair } from './pair-ends.ts';
import type { End } from './read-ends.ts';
import type { PeriodMark } from './read-period.ts';
import type { Scale } from './read-scale.ts';
import { resolveCurrency, type Resolved } from './resolve-currency.ts';
import { sharedScale } from './shared-scale.ts';

export interface Measured extends Resolved {
  low: number;
  high: number;
  unit: 'amount' | 'percent';
  period: PeriodMark | null;
  /** No suffix and no thousands separator: only a currency can tell that this is money. */
  bare: boolean;
}

const RUPEES = new Set<string | null>(['INR', 'PKR', 'BDT', 'NPR', 'LKR', null]);

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

const writtenPeriod = ({ period, scale }: End): PeriodMark | null => period ?? (scale?.perYear ? { per: 'year', years: null } : null);

const isSame = (one: PeriodMark, other: PeriodMark): boolean => one.per === other.per && one.years === other.years && one.times === other.times;

function periodOf({ low, high }: Pair): PeriodMark | null | Fault {
  const first = writtenPeriod(low);
  const second = high === null ? null : writtenPeriod(high);
  if (first && second && !isSame(first, second)) {
    return { rule: 'mixed-period', fault: 'gives its two ends for different periods' };
  }
  return first ?? second;
}

function unitOf(ends: readonly End[]): 'amount' | 'percent' | Fault {
  if (!ends.some((end) => end.percent)) return 'amount';
  if (ends.every((end) => end.marks.length === 0 && end.scale === null)) return 'percent';
  return { rule: 'mixed-units', fault: 'mixes an amount and a percentage' };
}

/** Lakh, crore and 25,00,000 outside the rupee countries are a slip of the pen, and nobody can tell which. */
function hasForeignLakh(ends: readonly End[], currency: string | null): boolean {
  return !RUPEES.has(currency) && ends.some((end) => end.number.form === 'lakh' || end.scale?.southAsian);
}

function valuesOf({ low, high }: Pair, unit: Measured['unit']): { low: number; high: number } | Fault {
  const scale = high === null ? low.scale : sharedScale(low, high);
  if (scale !== null && isFault(scale)) return scale;
  const lowValue = measureNumber(low.number, scale, unit);
  return measureBoth(lowValue, high === null ? lowValue : measureNumber(high.number, high.scale, unit));
}

const CONTESTED: Fault = { rule: 'currency-contested', fault: 'stands where header, label and page name different currencies' };

const endsOf = ({ low, high }: Pair): End[] => (high === null ? [low] : [low, high]);

const isBare = ({ scale, number }: End): boolean => scale === null && (number.form === 'plain' || number.form === 'decimal');

/** What stands around the figures: unit, currency, period. */
function labelsOf(pair: Pair, ends: readonly End[], { currency = null, contested = false }: CellContext): Omit<Measured, 'low' | 'high' | 'bare'> | Fault {
  const unit = unitOf(ends);
  if (typeof unit !== 'string') return unit;
  if (contested && unit === 'amount' && ends.every(({ marks }) => marks.length === 0)) return CONTESTED;
  const resolved = currencyOf(pair, currency);
  if (isFault(resolved)) return resolved;
  const period = periodOf(pair);
  if (period !== null && isFault(period)) return period;
  return { ...resolved, unit, period };
}

const GREATEST_SCALED = 10_000n;
// Pay in these is written with two or three digits more, so that five and six digits are still thousands.
const SMALL_UNITS = new Map<string | null, bigint>([
  ['JPY', 100_000n],
  ['HUF', 100_000n],
  ['KRW', 1_000_000n],
  ['CLP', 1_000_000n],
  ['COP', 1_000_000n],
  ['IDR', 10_000_000n],
  ['VND', 10_000_000n],
]);
const THOUSAND = 1_000n;

function greatestScaled({ factor }: Scale, currency: string | null): bigint {
  return factor === THOUSAND ? (SMALL_UNITS.get(currency) ?? GREATEST_SCALED) : GREATEST_SCALED;
}

const isForeign = ({ marks }: End, currency: string | null): boolean => currency !== null && marks.some(({ candidates }) => !candidates.includes(currency));

/**
 * The range with the suffix that the header gives for all figures, `Base ($K)`; a suffix in the cell wins. A fault where the figures
 * are so large that they seem to be written out already, or in another currency than the header's.
 */
function withScale(pair: Pair, { scale = null, currency = null }: CellContext): Pair | Fault {
  const ends = endsOf(pair);
  if (scale === null || ends.some((end) => end.scale !== null || end.percent)) return pair;
  const greatest = greatestScaled(scale, currency);
  const isUnclear = (end: End): boolean =>
    isForeign(end, currency) || end.number.form === 'pointed' || end.number.digits >= greatest * 10n ** BigInt(end.number.decimals);
  if (ends.some(isUnclear)) {
    return { rule: 'suffix-unclear', fault: 'leaves open whether the unit of the header counts for it' };
  }
  const scaled = (end: End): End => ({ ...end, scale });
  return { low: scaled(pair.low), high: pair.high && scaled(pair.high) };
}

/** The exact numbers of one range with currency and period, or the fault that makes it unreadable. `plus` may stand on the last end only. */
export function measurePair(written: Pair, context: CellContext): Measured | Fault {
  const pair = withScale(written, context);
  if (isFault(pair)) return pair;
  const ends = endsOf(pair);
  const labels = labelsOf(pair, ends, context);
  if (isFault(labels)) return labels;
  if (hasForeignLakh(ends, labels.currency) || (pair.high !== null && pair.low.plus)) {
    return { rule: 'not-understood', fault: 'is not understood' };
  }
  const values = valuesOf(pair, labels.unit);
  return isFault(values) ? values : { ...labels, ...values, bare: ends.every(isBare) };
}
