import { annualParts } from './annual-parts.ts';
import type { Band } from './band.ts';
import { formatNumber } from './format-number.ts';
import { toNumber } from './fraction.ts';

/**
 * The sums behind `fromParts` as two lines to show, minima then maxima:
 * `155,000 + 75,000 ÷ 4 + 15 % of 155,000 = 197,000`. Empty when the parts give no sum.
 */
export function formatArithmetic(band: Band): string[] {
  const parts = annualParts(band);
  if (parts === null) return [];
  return (['min', 'max'] as const).map((end) => {
    const [base, stock, bonus] = [band.base, band.stock, band.bonus].map((cell) => formatNumber(cell[end] ?? 0));
    const share = band.stock.per === 'grant' ? `${stock} ÷ ${band.stock.years}` : stock;
    const extra = band.bonus.unit === 'percent' ? `${bonus} % of ${base}` : bonus;
    return `${base} + ${share} + ${extra} = ${formatNumber(toNumber(parts[end].sum))}`;
  });
}
