import type { BandAmount, BandBonus, SalaryBand } from '../salary-file.ts';

function words({ min, max, unit, currency, per, years }: BandAmount): string {
  if (unit !== 'amount') return unit === 'percent' ? 'a percentage' : '';
  const figures = min === max ? `${min}` : `${min ?? ''}-${max ?? ''}`;
  return [currency ?? 'unknown', figures, per === null ? '' : per === 'grant' ? `over ${years} years` : `a ${per}`].filter(Boolean).join(' ');
}

const bonusWords = (bonus: BandBonus): string => (bonus.unit === 'percent' ? `${bonus.minPercent}-${bonus.maxPercent} %` : words(bonus));

/** A band in one line: what tells it apart, and its parts with currency and period. */
export function bandWords({ line, region, level, company, base, stock, bonus, total }: SalaryBand): string {
  const labels = [company, region, level].filter((label) => label !== null).join(', ');
  const parts = Object.entries({ base: words(base), stock: words(stock), bonus: bonusWords(bonus), total: words(total) }).filter(([, text]) => text !== '');
  return `${line} ${labels}: ${parts.map(([name, text]) => `${name} ${text}`).join(', ')}`;
}
