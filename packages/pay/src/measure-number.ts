import type { Fault } from './cell.ts';
import { formatNumber } from './format-number.ts';
import type { Decimal } from './read-decimal.ts';
import type { Scale } from './read-scale.ts';

const MAX_AMOUNT = 1_000_000_000_000n;
const MAX_PERCENT = 1000;

function measureAmount(number: Decimal, factor: bigint): number | Fault {
  const scaled = number.digits * factor;
  const divisor = 10n ** BigInt(number.decimals);
  if (scaled > MAX_AMOUNT * divisor) return { rule: 'amount-out-of-range', fault: 'is out of range: more than 1,000,000,000,000' };
  if (scaled % divisor !== 0n) return { rule: 'fraction-of-unit', fault: 'is not a whole number of currency units' };
  return Number(scaled / divisor);
}

function measurePercent(number: Decimal): number | Fault {
  const percent = Number(`${number.digits}e-${number.decimals}`);
  if (percent > MAX_PERCENT) return { rule: 'percent-out-of-range', fault: 'is out of range: more than 1000 %' };
  return percent;
}

/**
 * The exact value of a written number: whole currency units (no floating point on the way), or per cent.
 * A fault when it is too large, or an amount with a fraction of a unit.
 */
export function measureNumber(number: Decimal, scale: Scale | null, unit: 'amount' | 'percent'): number | Fault {
  return unit === 'percent' ? measurePercent(number) : measureAmount(number, scale?.factor ?? 1n);
}

/** Both ends in order, or the fault of the first that has one. */
export function measureBoth(low: number | Fault, high: number | Fault): { low: number; high: number } | Fault {
  if (typeof low !== 'number') return low;
  if (typeof high !== 'number') return high;
  if (low <= high) return { low, high };
  return { rule: 'range-descends', fault: `descends from ${formatNumber(low)} to ${formatNumber(high)}` };
}
