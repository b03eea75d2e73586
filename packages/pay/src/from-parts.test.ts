import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromParts } from './from-parts.ts';
import { bandOf, seedBand } from './testing/seed-bands.ts';

describe('fromParts', () => {
  it.each([
    ['Bay Area', 197_000, 305_500],
    ['Seattle', 190_000, 297_250],
    ['Hangzhou', 500_000, 1_045_000],
    ['Beijing', 474_500, 1_002_500],
    ['Singapore', 139_000, 228_000],
  ])('adds up the parts of %s', (region, min, max) => {
    expect(fromParts(seedBand(region))).toEqual({ min, max });
  });

  it.each([
    ['Bay Area', 1, 197_000, 360_500],
    ['Seattle', 1, 190_000, 352_250],
    ['Bay Area', 4, 197_000, 319_250],
    ['Seattle', 4, 190_000, 311_000],
  ])('adds a sign-on of up to 55,000 to %s over %s years', (region, signOnYears, min, max) => {
    expect(fromParts(seedBand(region), { signOn: { min: 0, max: 55_000 }, signOnYears })).toEqual({ min, max });
  });

  it.each<[name: string, cells: [string, string, string, string], min: number, max: number]>([
    ['stock a year', ['$131,000', '$39,000/yr', '$21,000', '$191,000'], 191_000, 191_000],
    ['a grant over three years', ['$100K', '$90K/3yr', '10%', '$1K+'], 140_000, 140_000],
    ['a bonus in halves of a per cent', ['$100K–$101K', '$0', '12.5%', '—'], 112_500, 113_625],
    ['an odd grant', ['$100K', '$75,001', '0%', '—'], 118_750.25, 118_750.25],
    ['a bonus of nothing up to 20 %', ['$100K–$200K', '$0', 'up to 20%', '—'], 100_000, 240_000],
    ['one unknown currency throughout', ['¥800K–¥1.2M', '¥0', '10%', '—'], 880_000, 1_320_000],
  ])('counts %s', (_name, cells, min, max) => {
    expect(fromParts(bandOf(...cells))).toEqual({ min, max });
  });

  it.each<[name: string, cells: [string, string, string, string]]>([
    ['the base is missing', ['TBD', '$10K', '10%', '$200K']],
    ['the stock is missing', ['$100K', '—', '10%', '$200K']],
    ['the bonus is missing', ['$100K', '$10K', 'Discretionary', '$200K']],
    ['the base is monthly', ['SEK 85K–108K/mo', 'SEK 78K–138K', '15%', 'SEK 1.2M–SEK 1.6M']],
    ['the base is hourly', ['$75–$110/hr', '$40K–$80K/yr', '15%', '$150K–$230K']],
    ['the stock has a currency of its own', ['CHF 120K', '$20K', '10%', 'CHF 150K']],
    ['the bonus has a currency of its own', ['CHF 120K', 'CHF 20K', '$10K', 'CHF 150K']],
    ['the bonus is paid once', ['$120K', '$20K', '$22K sign-on', '$150K']],
    ['the bonus is monthly', ['$120K', '$20K', '$1K/month', '$150K']],
    ['the base has no upper end', ['$120K+', '$20K', '10%', '$150K']],
    ['the base has no lower end', ['up to $120K', '$20K', '10%', '$150K']],
  ])('gives null when %s', (_name, cells) => {
    expect(fromParts(bandOf(...cells))).toBeNull();
  });

  it('gives null when nobody knows how long the grant runs', () => {
    const band = seedBand('Seattle');
    expect(fromParts({ ...band, stock: { ...band.stock, per: null, years: null } })).toBeNull();
    expect(fromParts({ ...band, stock: { ...band.stock, years: null } })).toBeNull();
  });

  it('lies between base and the sum of all parts undivided, and never descends', () => {
    const thousands = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(
        thousands,
        thousands,
        thousands,
        thousands,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        (base, moreBase, stock, moreStock, bonus, moreBonus) => {
          const cells = [`$${base}K–$${base + moreBase}K`, `$${stock}K–$${stock + moreStock}K`, `${bonus}–${bonus + moreBonus}%`, '—'] as const;
          const sums = fromParts(bandOf(...cells));
          expect(sums?.min).toBeGreaterThanOrEqual(base * 1000);
          expect(sums?.max).toBeGreaterThan(sums?.min ?? Number.NaN);
          expect(sums?.max).toBeLessThanOrEqual((base + moreBase) * (1000 + 10 * (bonus + moreBonus)) + (stock + moreStock) * 1000);
        },
      ),
    );
  });
});
