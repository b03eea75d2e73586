import type { Band } from '@whetstone/contracts/salaries';
import type { Bounds } from '#src/lib/format-bounds.ts';

/** The stated total of a band where it is what it seems: pay of one year in the band's currency. */
export function yearlyTotal({ cells: { total }, currency, stated }: Band): Bounds | null {
  const isYearly = total.unit === 'amount' && (total.per === null || total.per === 'year');
  return isYearly && total.currency === currency ? stated : null;
}

/** The outermost of the ends; an end that is open in one place is open. */
function outermost(ends: readonly (number | null)[], pick: (...ends: number[]) => number): number | null {
  const given = ends.filter((end) => end !== null);
  return given.length < ends.length ? null : pick(...given);
}

/** From where to where the stated totals of each currency reach. Bands without a total that can be compared are left out. */
export function spanTotals(bands: readonly Band[]): (Bounds & { currency: string | null })[] {
  const totals = bands.flatMap((band) => {
    const total = yearlyTotal(band);
    return total === null || (total.min === null && total.max === null) ? [] : [{ ...total, currency: band.currency }];
  });
  return [...Map.groupBy(totals, ({ currency }) => currency)].map(([currency, group]) => ({
    currency,
    min: outermost(
      group.map(({ min }) => min),
      Math.min,
    ),
    max: outermost(
      group.map(({ max }) => max),
      Math.max,
    ),
  }));
}
