import type { Band, Finding } from './band.ts';
import type { Cell } from './cell.ts';
import { explainGap, type Gap } from './explain-gap.ts';
import { formatArithmetic } from './format-arithmetic.ts';
import { formatNumber } from './format-number.ts';
import { minus, percentOf, toFraction } from './fraction.ts';

interface Side {
  /** `minimum` or `maximum`, as the text names it. */
  name: string;
  stated: number;
  sum: number;
  arithmetic: string;
}

const above = ({ stated, sum }: Side): number | null => percentOf(minus(toFraction(stated), toFraction(sum)), toFraction(sum));

const figures = (side: Side) => ({ stated: side.stated, computed: side.sum, abovePercent: above(side) });

function describe(side: Side, currency: string | null): string {
  const { name, stated, sum, arithmetic } = side;
  const amount = [currency, formatNumber(stated)].filter(Boolean).join(' ');
  const percent = above(side);
  const distance = percent === null ? '' : `${Math.abs(percent).toFixed(1)} % `;
  const direction = stated > sum ? 'above' : 'below';
  return `The stated ${name} of ${amount} cannot be derived from the stated parts: ${arithmetic}, and it is ${distance}${direction} that.`;
}

/** A minimum that can be reached, and yet is not the least that the parts allow. */
function describeHighMinimum(side: Side, currency: string | null): string {
  const amount = [currency, formatNumber(side.stated)].filter(Boolean).join(' ');
  const percent = above(side);
  const distance = percent === null ? '' : `${percent.toFixed(1)} % `;
  return `The stated minimum of ${amount} lies ${distance}above what the smallest parts give: ${side.arithmetic}. As a minimum it cannot be derived from the stated parts.`;
}

const verb = (closes: boolean): string => (closes ? 'would' : 'would not');

/** Which assumption would make the stated maximum reachable. */
function remedies({ impliedBonusPercentAtMax: bonus, signOnCloses: signOn }: Gap): string {
  const sentences: string[] = [];
  if (bonus !== null) sentences.push(` A bonus of ${bonus.toFixed(1)} % of base would reach it.`);
  if (signOn !== null) {
    sentences.push(
      ` The quoted sign-on ${verb(signOn.closes)} make the stated range reachable in year 1, and ${verb(signOn.spreadCloses)} if spread over ${signOn.spreadYears} years.`,
    );
  }
  return sentences.join('');
}

/** The lowest and highest figure of the total, each beside the sum it must not cross; a total with one end has it on both sides. */
function sides(band: Band, { stated, fromParts: sums }: Gap): { low: Side; high: Side } | null {
  const [minimum = '', maximum = ''] = formatArithmetic(band);
  const [lowest, highest] = [stated.min ?? stated.max, stated.max ?? stated.min];
  if (lowest === null || highest === null) return null;
  return {
    low: { name: stated.min === null ? 'maximum' : 'minimum', stated: lowest, sum: sums.min, arithmetic: minimum },
    high: { name: stated.max === null ? 'minimum' : 'maximum', stated: highest, sum: sums.max, arithmetic: maximum },
  };
}

/**
 * Compares the stated total with the sum of the stated parts (CONTENT.md §3).
 *
 * - `total-above-parts`, error: the stated maximum is above the sum of the maxima.
 * - `total-below-parts`, error: the stated minimum is below the sum of the minima.
 * - `total-min-above-parts`, warning: the stated minimum is above the sum of the minima.
 *
 * A stated maximum below the sum of the maxima is no finding: it can be reached, and it promises nobody too much.
 * Where one end is stated (`$400K+`), it must lie between both sums. No finding when parts or total allow no comparison.
 *
 * @param options `signOn`: the sign-on the page quotes, which may explain the gap but never removes a finding
 */
export function reconcile(band: Band, { signOn }: { signOn: Cell | null }): Finding[] {
  const gap = explainGap(band, signOn);
  const compared = gap === null ? null : sides(band, gap);
  if (gap === null || compared === null) return [];
  const { low, high } = compared;
  const { currency, min } = band.total;
  const findings: Finding[] = [];
  if (high.stated > high.sum) {
    findings.push({ severity: 'error', rule: 'total-above-parts', ...figures(high), text: describe(high, currency) + remedies(gap) });
  }
  if (low.stated < low.sum) findings.push({ severity: 'error', rule: 'total-below-parts', ...figures(low), text: describe(low, currency) });
  if (min !== null && min > low.sum) {
    findings.push({ severity: 'warning', rule: 'total-min-above-parts', ...figures(low), text: describeHighMinimum(low, currency) });
  }
  return findings;
}
