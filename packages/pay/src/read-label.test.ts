import { describe, expect, it } from 'vitest';
import { readLabel } from './read-label.ts';

describe('readLabel', () => {
  it.each<[text: string, name: string, context: object]>([
    ['London (GBP £)', 'London', { currency: 'GBP' }],
    ['Ottawa (CAD C$)', 'Ottawa', { currency: 'CAD' }],
    ['**Tel Aviv (ILS)**', 'Tel Aviv', { currency: 'ILS' }],
    ['Europe (EUR/GBP)', 'Europe', {}],
    ['Oslo (NOK, monthly)', 'Oslo', { currency: 'NOK', per: 'month' }],
    ['Kobe (JPY thousands)', 'Kobe', { currency: 'JPY', scale: { factor: 1000n, southAsian: false, perYear: false } }],
    ['Bern, CHF', 'Bern', { currency: 'CHF' }],
    ['Portland, OR', 'Portland, OR', {}],
    ['Bay Area (HQ)', 'Bay Area (HQ)', {}],
    ['Senior (L5)', 'Senior (L5)', {}],
    ['Sunnyvale (US R&D)', 'Sunnyvale (US R&D)', {}],
    ['Bern (HQ) (CHF)', 'Bern (HQ)', { currency: 'CHF' }],
  ])('reads "%s" as %s', (text, name, context) => {
    expect(readLabel(text)).toEqual({ name, context });
  });
});
