import { describe, expect, it } from 'vitest';
import { formatArithmetic } from './format-arithmetic.ts';
import { bandOf, seedBand } from './testing/seed-bands.ts';

describe('formatArithmetic', () => {
  it('shows the sums of minima and maxima', () => {
    expect(formatArithmetic(seedBand('Bay Area'))).toEqual([
      '155,000 + 75,000 ÷ 4 + 15 % of 155,000 = 197,000',
      '220,000 + 210,000 ÷ 4 + 15 % of 220,000 = 305,500',
    ]);
    expect(formatArithmetic(seedBand('Hangzhou'))).toEqual([
      '400,000 + 160,000 ÷ 4 + 15 % of 400,000 = 500,000',
      '740,000 + 480,000 ÷ 4 + 25 % of 740,000 = 1,045,000',
    ]);
  });

  it('shows stock a year and a bonus in money as they are', () => {
    expect(formatArithmetic(bandOf('$131,000', '$39,000/yr', '$21,000', '$191,000'))[0]).toBe('131,000 + 39,000 + 21,000 = 191,000');
  });

  it('rounds nothing', () => {
    expect(formatArithmetic(bandOf('$100K', '$75,001', '12.5%', '—'))[0]).toBe('100,000 + 75,001 ÷ 4 + 12.5 % of 100,000 = 131,250.25');
  });

  it('is empty when the parts give no sum', () => {
    expect(formatArithmetic(bandOf('$100K', '—', '10%', '$120K'))).toEqual([]);
  });
});
