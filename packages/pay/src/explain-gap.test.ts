import { describe, expect, it } from 'vitest';
import { explainGap } from './explain-gap.ts';
import { parseCell } from './parse-cell.ts';
import { bandOf, seedBand } from './testing/seed-bands.ts';

const SIGN_ON = parseCell('$35K–55K', 'other').cell;

describe('explainGap', () => {
  // CONTENT.md §3, the table and the paragraph below it.
  it.each([
    ['Bay Area', 197_000, 305_500, 210_000, 340_000, 6.6, 11.3, 30.7],
    ['Seattle', 190_000, 297_250, 205_000, 330_000, 7.9, 11.0, 30.2],
    ['Hangzhou', 500_000, 1_045_000, 600_000, 1_200_000, 20.0, 14.8, 45.9],
    ['Beijing', 474_500, 1_002_500, 570_000, 1_150_000, 20.1, 14.7, 45.8],
    ['Singapore', 139_000, 228_000, 150_000, 260_000, 7.9, 14.0, 33.8],
  ])('sets the total of %s beside its parts', (region, min, max, statedMin, statedMax, minAbovePercent, maxAbovePercent, implied) => {
    expect(explainGap(seedBand(region), SIGN_ON)).toMatchObject({
      fromParts: { min, max },
      stated: { min: statedMin, max: statedMax },
      minAbovePercent,
      maxAbovePercent,
      impliedBonusPercentAtMax: implied,
    });
  });

  it.each([
    ['Bay Area', { min: 197_000, max: 360_500 }, { min: 197_000, max: 319_250 }],
    ['Seattle', { min: 190_000, max: 352_250 }, { min: 190_000, max: 311_000 }],
  ])('finds that a year-1 sign-on closes the gap of %s, and a spread one does not', (region, yearOne, spread) => {
    expect(explainGap(seedBand(region), SIGN_ON)?.signOnCloses).toEqual({
      yearOne,
      closes: true,
      spread,
      spreadCloses: false,
      spreadYears: 4,
    });
  });

  it.each(['Hangzhou', 'Beijing', 'Singapore'])('has no sign-on for %s, where none is quoted in its currency', (region) => {
    expect(explainGap(seedBand(region), SIGN_ON)?.signOnCloses).toBeNull();
  });

  it('has no sign-on when the page quotes none, or none with a maximum', () => {
    expect(explainGap(seedBand('Seattle'), null)?.signOnCloses).toBeNull();
    expect(explainGap(seedBand('Seattle'), parseCell('$35K+', 'other').cell)?.signOnCloses).toBeNull();
    expect(explainGap(seedBand('Seattle'), parseCell('negotiable', 'other').cell)?.signOnCloses).toBeNull();
  });

  it('spreads the sign-on over four years where stock is stated a year', () => {
    const band = bandOf('$100K', '$20K/yr', '10%', '$140K');
    expect(explainGap(band, parseCell('$40K', 'other').cell)?.signOnCloses).toMatchObject({
      spreadYears: 4,
      spread: { max: 140_000 },
      spreadCloses: true,
    });
  });

  it.each([
    ['Bay Area', 253_250, 463_000],
    ['Hangzhou', 620_000, 1_405_000],
  ])('finds that stock counted a year does not explain %s either: the total would then start below its parts', (region, min, max) => {
    expect(explainGap(seedBand(region), null)?.stockYearly).toEqual({ range: { min, max }, closes: false });
  });

  it('says when stock counted a year would explain a total, and nothing where it is stated a year', () => {
    expect(explainGap(bandOf('$100K', '$20K', '10%', '$130K'), null)?.stockYearly).toEqual({ range: { min: 130_000, max: 130_000 }, closes: true });
    expect(explainGap(bandOf('$100K', '$20K/yr', '10%', '$130K'), null)?.stockYearly).toBeNull();
  });

  it('leaves out the end that the total does not state', () => {
    const gap = explainGap(bandOf('$100K', '$20K', '10%', '$120K+'), null);
    expect(gap).toMatchObject({
      stated: { min: 120_000, max: null },
      minAbovePercent: 4.3,
      maxAbovePercent: null,
      impliedBonusPercentAtMax: null,
    });
  });

  it('is negative where the total is below the parts', () => {
    expect(explainGap(bandOf('$100K', '$0', '0%', '$90K–$95K'), null)).toMatchObject({
      minAbovePercent: -10,
      maxAbovePercent: -5,
      impliedBonusPercentAtMax: -5,
    });
  });

  it('has no percentage of a sum of zero', () => {
    expect(explainGap(bandOf('$0', '$0', '0%', '$90K'), null)).toMatchObject({ maxAbovePercent: null, impliedBonusPercentAtMax: null });
  });

  it.each<[name: string, cells: [string, string, string, string]]>([
    ['the parts give no sum', ['$100K', '—', '10%', '$120K']],
    ['the total is missing', ['$100K', '$20K', '10%', 'TBD']],
    ['the total is monthly', ['$100K', '$20K', '10%', '$10K/mo']],
    ['the total is in another currency', ['CHF 100K', 'CHF 20K', '10%', '€120K']],
  ])('is null when %s', (_name, cells) => {
    expect(explainGap(bandOf(...cells), null)).toBeNull();
  });
});
