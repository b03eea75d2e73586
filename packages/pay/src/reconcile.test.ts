import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromParts } from './from-parts.ts';
import { parseCell } from './parse-cell.ts';
import { reconcile } from './reconcile.ts';
import { bandOf, SEED_BANDS, seedBand } from './testing/seed-bands.ts';

const SIGN_ON = parseCell('$35K–55K', 'other').cell;

const found = (...cells: [string, string, string, string]): string[] =>
  reconcile(bandOf(...cells), { signOn: null }).map(({ severity, rule }) => `${severity} ${rule}`);

describe('the seed', () => {
  it('has an error at the top and a warning at the bottom of every band', () => {
    for (const band of SEED_BANDS) {
      expect(reconcile(band, { signOn: SIGN_ON }).map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
        'error total-above-parts',
        'warning total-min-above-parts',
      ]);
    }
  });

  it('says how far, by which sum, and what would close the gap', () => {
    expect(reconcile(seedBand('Bay Area'), { signOn: SIGN_ON }).map(({ text }) => text)).toEqual([
      'The stated maximum of USD 340,000 cannot be derived from the stated parts: 220,000 + 210,000 ÷ 4 + 15 % of 220,000 = 305,500, ' +
        'and it is 11.3 % above that. A bonus of 30.7 % of base would reach it. ' +
        'The quoted sign-on would make the stated range reachable in year 1, and would not if spread over 4 years.',
      'The stated minimum of USD 210,000 lies 6.6 % above what the smallest parts give: 155,000 + 75,000 ÷ 4 + 15 % of 155,000 = 197,000. As a minimum it cannot be derived from the stated parts.',
    ]);
  });

  it('gives the figures of each finding beside its sentence', () => {
    expect(reconcile(seedBand('Hangzhou'), { signOn: null })).toMatchObject([
      { rule: 'total-above-parts', stated: 1_200_000, computed: 1_045_000, abovePercent: 14.8 },
      { rule: 'total-min-above-parts', stated: 600_000, computed: 500_000, abovePercent: 20 },
    ]);
    expect(reconcile(bandOf('$100K', '$0', '0%', 'up to $90K'), { signOn: null })).toMatchObject([
      { rule: 'total-below-parts', stated: 90_000, computed: 100_000, abovePercent: -10 },
    ]);
  });

  it('names no sign-on where none is quoted', () => {
    expect(reconcile(seedBand('Hangzhou'), { signOn: SIGN_ON })[0]?.text).toBe(
      'The stated maximum of CNY 1,200,000 cannot be derived from the stated parts: 740,000 + 480,000 ÷ 4 + 25 % of 740,000 = 1,045,000, ' +
        'and it is 14.8 % above that. A bonus of 45.9 % of base would reach it.',
    );
  });

  it.each([
    ['Seattle', '11.0', '7.9'],
    ['Beijing', '14.7', '20.1'],
    ['Singapore', '14.0', '7.9'],
  ])('prints percentages of %s to one decimal', (region, high, low) => {
    const [above, minimum] = reconcile(seedBand(region), { signOn: null });
    expect(above?.text).toContain(` ${high} % above `);
    expect(minimum?.text).toContain(` ${low} % above `);
  });
});

describe('reconcile', () => {
  // Parts come to 115,000–230,000.
  const PARTS = ['$100K–$200K', '$20K–$40K', '10%'] as const;

  it.each<[total: string, rules: string[]]>([
    ['$115K–$230K', []],
    ['$115K–$200K', []],
    ['$115K–$230,001', ['error total-above-parts']],
    ['$114,999–$230K', ['error total-below-parts']],
    ['$120K–$230K', ['warning total-min-above-parts']],
    ['$100K–$300K', ['error total-above-parts', 'error total-below-parts']],
    ['$120K–$300K', ['error total-above-parts', 'warning total-min-above-parts']],
    ['$240K–$300K', ['error total-above-parts', 'warning total-min-above-parts']],
    ['$50K–$60K', ['error total-below-parts']],
    ['$115K+', []],
    ['$240K+', ['error total-above-parts', 'warning total-min-above-parts']],
    ['up to $230K', []],
    ['up to $240K', ['error total-above-parts']],
    ['up to $90K', ['error total-below-parts']],
    ['TBD', []],
    ['$10K/mo', []],
    ['€500K', []],
  ])('judges a total of %s as %j', (total, rules) => {
    expect(found(...PARTS, total)).toEqual(rules);
  });

  it('tells below from above, and has no percentage of nothing', () => {
    expect(reconcile(bandOf(...PARTS, '$92K–$230K'), { signOn: null })[0]?.text).toBe(
      'The stated minimum of USD 92,000 cannot be derived from the stated parts: 100,000 + 20,000 ÷ 4 + 10 % of 100,000 = 115,000, and it is 20.0 % below that.',
    );
    expect(reconcile(bandOf('$0', '$0', '0%', '$90K'), { signOn: null })[0]?.text).toContain('= 0, and it is above that.');
  });

  it('says when a sign-on does not help', () => {
    const text = reconcile(bandOf(...PARTS, '$115K–$400K'), { signOn: SIGN_ON })[0]?.text;
    expect(text).toContain('The quoted sign-on would not make the stated range reachable in year 1, and would not if spread over 4 years.');
  });

  it('never says that a company pays less', () => {
    const texts = SEED_BANDS.flatMap((band) => reconcile(band, { signOn: SIGN_ON })).map(({ text }) => text);
    expect(texts.filter((text) => !text.includes('cannot be derived from the stated parts') || /pays|less/.test(text))).toEqual([]);
  });

  it('accepts every total that is the sum of its parts, and no maximum above it', () => {
    const thousands = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(thousands, thousands, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 1000 }), (base, stock, bonus, excess) => {
        const parts = [`$${base}K–$${2 * base}K`, `$${4 * stock}K–$${8 * stock}K`, `${bonus}%`] as const;
        const sums = fromParts(bandOf(...parts, '—'));
        if (sums === null) throw new Error('the parts have a sum');
        expect(found(...parts, `$${sums.min}–$${sums.max}`)).toEqual([]);
        expect(found(...parts, `$${sums.min}–$${sums.max + excess}`)).toEqual(['error total-above-parts']);
      }),
    );
  });
});
