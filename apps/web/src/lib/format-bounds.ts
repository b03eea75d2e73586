import type { Language } from './language.ts';

export interface Bounds {
  min: number | null;
  max: number | null;
}

/** Exact figures in words of the language: nothing is rounded to thousands. `unit` percent takes 15 for 15 %. */
function formatter(language: Language, unit: 'amount' | 'percent'): Intl.NumberFormat {
  if (unit === 'amount') return new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'percent', maximumFractionDigits: 2 });
}

/**
 * A range as `155,000–220,000`, one figure where both ends agree, `from 100,000` or `up to 20%` where one end is open (in the
 * words handed in), and null where there is no figure at all.
 */
export function formatBounds(
  { min, max }: Bounds,
  { language, unit, from, upTo }: { language: Language; unit: 'amount' | 'percent'; from: (figure: string) => string; upTo: (figure: string) => string },
): string | null {
  const format = formatter(language, unit);
  if (min === null) return max === null ? null : upTo(format.format(max));
  if (max === null) return from(format.format(min));
  return min === max ? format.format(min) : format.formatRange(min, max);
}
