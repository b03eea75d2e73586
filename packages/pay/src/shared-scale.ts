import type { Fault } from './cell.ts';
import type { Decimal } from './read-decimal.ts';
import type { End } from './read-ends.ts';
import type { Scale } from './read-scale.ts';

function isBelow(a: Decimal, b: Decimal): boolean {
  return a.digits * 10n ** BigInt(b.decimals) < b.digits * 10n ** BigInt(a.decimals);
}

/** 0, a number with thousands separators and one from 1000 up need no suffix. */
function isComplete({ form, digits }: Decimal): boolean {
  return digits === 0n || form === 'grouped' || form === 'lakh' || (form === 'plain' && digits >= 1000n);
}

/**
 * The suffix of a range's lower end: its own, or the upper end's when it is written once for both (`150–220K` is 150K–220K).
 * A fault where a reader could take it either way: `900–1.2M`, `1.085–1.2M`.
 */
export function sharedScale(low: End, high: End): Scale | null | Fault {
  if (low.scale !== null || high.scale === null || isComplete(low.number)) return low.scale;
  if (low.number.form !== 'pointed' && isBelow(low.number, high.number)) return high.scale;
  return { rule: 'suffix-unclear', fault: 'leaves open whether the suffix of the upper end counts for the lower one' };
}
