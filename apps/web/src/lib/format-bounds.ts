import type { Language } from './language.ts';

export interface Bounds {
  min: number | null;
  max: number | null;
}

interface Words {
  language: Language;
  from: (figure: string) => string;
  upTo: (figure: string) => string;
}

/**
 * A range as `155,000–220,000`, one figure where both ends agree, `from 100,000` or `up to 20` where one end is open (in the
 * words handed in), and null where there is no figure at all. Figures are exact: nothing is rounded to thousands.
 */
export function formatBounds({ min, max }: Bounds, { language, from, upTo }: Words): string | null {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  if (min === null) return max === null ? null : upTo(format.format(max));
  if (max === null) return from(format.format(min));
  return min === max ? format.format(min) : `${format.format(min)}–${format.format(max)}`;
}
