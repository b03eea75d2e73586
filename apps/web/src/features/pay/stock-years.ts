import type { Band } from '@whetstone/contracts/salaries';

/** The years of the stock column when all bands agree; null when each has to say its own. */
export function sharedYears(bands: readonly Band[]): number | null {
  const [first] = bands;
  const years = first?.stock.years ?? null;
  return bands.every((band) => band.stock.years === years) ? years : null;
}
