import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBandTable, readBandsOf } from './read-band-table.ts';
import { readColumns } from './read-columns.ts';
import { BAND_HEADER, bandTable, SEED_BANDS } from './testing/seed-bands.ts';

function read(rows: string[][], header?: string[], stockYears: number | null = 4) {
  const { bands, findings } = readBandTable(bandTable(rows, header), { stockYears });
  return {
    bands,
    lines: bands.map(({ line }) => line),
    found: findings.map(({ line, severity, rule }) => `${line} ${severity} ${rule}`),
    findings,
  };
}

const BERLIN = ['Berlin', '€80K–€95K', '€10K–€20K', '10%', '€95K–€120K'];

describe('a good table', () => {
  it('reads the seed without a finding', () => {
    expect(
      SEED_BANDS.map(({ region, base, stock, bonus, total }) => [
        region,
        base.min,
        base.max,
        stock.min,
        stock.max,
        stock.years,
        bonus.min,
        bonus.max,
        total.min,
        total.max,
        total.currency,
      ]),
    ).toEqual([
      ['Bay Area / Sunnyvale (US R&D)', 155_000, 220_000, 75_000, 210_000, 4, 15, 15, 210_000, 340_000, 'USD'],
      ['Seattle (US)', 150_000, 215_000, 70_000, 200_000, 4, 15, 15, 205_000, 330_000, 'USD'],
      ['Hangzhou (HQ)', 400_000, 740_000, 160_000, 480_000, 4, 15, 25, 600_000, 1_200_000, 'CNY'],
      ['Beijing', 380_000, 710_000, 150_000, 460_000, 4, 15, 25, 570_000, 1_150_000, 'CNY'],
      ['Singapore', 110_000, 170_000, 50_000, 130_000, 4, 15, 15, 150_000, 260_000, 'SGD'],
    ]);
  });

  it('keeps line, level and the cells as written', () => {
    const { bands, found } = read([['L5', ...BERLIN]], ['Level', ...BAND_HEADER]);
    expect(bands[0]).toMatchObject({ line: 8, level: 'L5', region: 'Berlin', base: { raw: '€80K–€95K' } });
    expect(found).toEqual([]);
  });

  it('reads a table by level, with figures a year and the currency in the header', () => {
    const header = ['Level', 'Total (USD)', 'Base', 'Bonus', 'Stock (/yr)'];
    const { bands, found } = read([['L3 (Entry Level)', '$191,000', '$131,000', '$21,000', '$39,000']], header);
    expect(bands[0]).toMatchObject({
      region: '',
      level: 'L3 (Entry Level)',
      total: { min: 191_000 },
      stock: { min: 39_000, per: 'year', years: null },
    });
    expect(found).toEqual([]);
  });

  it('leaves out what the table does not have', () => {
    const { bands, found } = read([['Paris', '€70K–€90K', '€80K–€110K']], ['Region', 'Base Salary', 'Total Comp']);
    expect(bands).toMatchObject([{ region: 'Paris', base: { min: 70_000, max: 90_000 }, stock: { unit: 'none', raw: '' }, total: { max: 110_000 } }]);
    expect(found).toEqual([]);
  });

  it('takes the years of a grant from the cell, then the header, then the page', () => {
    const header = ['Region', 'Base', 'Equity'];
    expect(read([['A', '$100K', '$80K']], header, 5).bands[0]?.stock).toMatchObject({ per: 'grant', years: 5 });
    expect(read([['A', '$100K', '$80K']], header, null).bands[0]?.stock).toMatchObject({ per: null, years: null });
    expect(read([['A', '$100K', '$80K']], ['Region', 'Base', 'Equity (3yr)'], 5).bands[0]?.stock.years).toBe(3);
    expect(read([['A', '$100K', '$80K/2yr']], ['Region', 'Base', 'Equity (3yr)'], 5).bands[0]?.stock.years).toBe(2);
  });
});

describe('broken rows, the others still read', () => {
  it('refuses rows with too few or too many cells', () => {
    const { lines, findings } = read([BERLIN, BERLIN.slice(1), [...BERLIN, 'extra'], ['Madrid']]);
    expect(lines).toEqual([8]);
    expect(findings.map(({ line, rule, text }) => [line, rule, text.slice(0, 32)])).toEqual([
      [9, 'wrong-cell-count', 'The row has 4 cells, 5 expected:'],
      [10, 'wrong-cell-count', 'The row has 6 cells, 5 expected:'],
      [11, 'wrong-cell-count', 'The row has 1 cell, 5 expected: '],
    ]);
  });

  it('reports every range that descends, each at its column', () => {
    const { lines, findings } = read([BERLIN, ['Austin', '$220K–$155K', '$70K–$20K', '25–15%', '$340K–$210K']]);
    expect(lines).toEqual([8]);
    expect(findings.map(({ line, rule, column }) => [line, rule, column])).toEqual([
      [9, 'range-descends', 1],
      [9, 'range-descends', 2],
      [9, 'range-descends', 3],
      [9, 'range-descends', 4],
    ]);
  });

  it('refuses two currencies in a range and warns about two in a row', () => {
    const { bands, found, findings } = read([
      ['London', '£150K–$180K', '£10K', '10%', '£160K–£200K'],
      ['Zurich', 'CHF 120K–CHF 150K', '$20K–$40K', '10%', '€150K–€190K'],
    ]);
    expect(found).toEqual(['8 error mixed-currency', '9 warning currencies-differ']);
    expect(findings[1]?.text).toBe('Currencies differ in one row: CHF, USD, EUR.');
    expect(bands).toMatchObject([{ base: { currency: 'CHF' }, stock: { currency: 'USD' }, total: { currency: 'EUR' } }]);
  });

  it('refuses negative pay and accepts zero with a warning', () => {
    const { lines, found } = read([
      ['A', '-$5K–$10K', '—', '10%', '$5K–$20K'],
      ['B', '($5K)', '—', '-10%', '$-20K–$30K'],
      ['C', '$0–$0', '$0', '0%', '$0'],
    ]);
    expect(lines).toEqual([10]);
    expect(found).toEqual([
      '8 error negative-amount',
      '9 error negative-amount',
      '9 error negative-amount',
      '9 error negative-amount',
      '10 warning zero-amount',
      '10 warning zero-amount',
    ]);
  });

  it('judges each bonus by itself', () => {
    const row = (region: string, bonus: string, base = '$100K–$120K') => [region, base, '—', bonus, '$120K–$150K'];
    const { lines, found } = read([row('A', '15–25%'), row('D', '0.15'), row('E', '150%'), row('F', '$15K–$25K'), row('G', '10%', '10%')]);
    expect(lines).toEqual([8, 9, 10, 11]);
    expect(found).toEqual(['9 warning ratio-or-percent', '10 warning percent-above-hundred', '12 error percent-where-amount']);
  });

  it('refuses empty regions and ditto marks in any column', () => {
    const { lines, found } = read([
      BERLIN,
      ['', ...BERLIN.slice(1)],
      ['〃', ...BERLIN.slice(1)],
      ['Rome', '"', '—', '10%', '同上'],
      ['\u200B', ...BERLIN.slice(1)],
    ]);
    expect(lines).toEqual([8]);
    expect(found).toEqual(['9 error region-empty', '10 error ditto-mark', '11 error ditto-mark', '11 error ditto-mark', '12 error region-empty']);
  });

  it('refuses a region seen before, whatever its case and spaces, naming the first line', () => {
    const { lines, findings } = read([BERLIN, ['berlin ', ...BERLIN.slice(1)], ['Ber\u00ADlin', ...BERLIN.slice(1)]]);
    expect(lines).toEqual([8]);
    expect(findings.map(({ line, text }) => [line, text])).toEqual([
      [9, '"berlin" is already at line 8 (case and spaces do not count): no row replaces another.'],
      [10, '"Berlin" is already at line 8 (case and spaces do not count): no row replaces another.'],
    ]);
  });

  it('tells rows of one region apart by level', () => {
    const header = ['Level', ...BAND_HEADER];
    const { lines, found } = read(
      [
        ['L4', ...BERLIN],
        ['L5', ...BERLIN],
        ['l4', ...BERLIN],
      ],
      header,
    );
    expect(lines).toEqual([8, 9]);
    expect(found).toEqual(['10 error region-repeated']);
  });
});

describe('the currency of a row', () => {
  it('comes from its label where the cells use a sign that fits several', () => {
    const { bands, found } = read([['Toronto (CAD)', '$120K', '—', '10%', '$150K']]);
    expect(bands).toMatchObject([{ region: 'Toronto (CAD)', base: { currency: 'CAD' }, total: { currency: 'CAD' } }]);
    expect(found).toEqual([]);
  });

  it('is not read from a label with two', () => {
    expect(read([['London (GBP/USD)', '£120K', '—', '10%', '$150K']]).found).toEqual(['8 warning currencies-differ']);
  });
});

describe('rows that are kept for what can be read of them', () => {
  const keep = (rows: string[][]) => {
    const table = bandTable(rows);
    const { bands, findings } = readBandsOf(table, readColumns(table.header), { stockYears: null, keepsRows: true });
    return { bands, found: findings.map(({ line, rule }) => `${line} ${rule}`) };
  };

  it('have no figures in the cell that cannot be read', () => {
    const { bands, found } = keep([['Austin', '$220K–$155K', '〃', '10%', '$300K']]);
    expect(bands).toMatchObject([{ base: { min: null, raw: '$220K–$155K' }, stock: { min: null, raw: '〃' }, total: { min: 300_000 } }]);
    expect(found).toEqual(['8 ditto-mark', '8 range-descends']);
  });

  it('do not come without a label, or with a label seen before', () => {
    expect(keep([BERLIN, ['', ...BERLIN.slice(1)], BERLIN, BERLIN.slice(1)])).toMatchObject({
      bands: [{ line: 8, index: 0 }],
      found: ['9 region-empty', '10 region-repeated', '11 wrong-cell-count'],
    });
  });
});

describe('text, periods, overflow', () => {
  it('keeps cells of words without figures and without a finding', () => {
    const { bands, found } = read([
      ['A', '—', 'None', 'N/A', 'TBD'],
      ['B', 'Competitive', 'Varies', 'Discretionary', ''],
      ['C', '60–70% of US', 'Same equity grant', '-', '$100K+'],
    ]);
    expect(found).toEqual([]);
    const units = bands.map(({ base, stock, bonus, total }) => [base, stock, bonus, total].map(({ min, max, unit }) => [min, max, unit].join(' ')));
    expect(new Set(units.slice(0, 2).flat())).toEqual(new Set(['  none']));
    expect(bands[2]).toMatchObject({ base: { min: null, raw: '60–70% of US' }, total: { min: 100_000, max: null, currency: 'USD' } });
  });

  it('keeps every period as written', () => {
    const { bands, found } = read([
      ['Stockholm', 'SEK 85K–108K/mo', 'SEK 78K–138K', '15%', 'SEK 1.2M–SEK 1.6M'],
      ['NYC', '$75–$110/hr', '$40K–$80K/yr', '15%', '$150K–$230K'],
      ['SF', '$155K–$220K', '$75K–$210K/4yr', '15%', '$210K–$340K'],
    ]);
    expect(found).toEqual([]);
    expect(bands.map(({ base, stock }) => [base.min, base.max, base.per, stock.per, stock.years])).toEqual([
      [85_000, 108_000, 'month', 'grant', 4],
      [75, 110, 'hour', 'year', null],
      [155_000, 220_000, null, 'grant', 4],
    ]);
  });

  it('lets no absurd number through', () => {
    const { bands, findings } = read([
      ['A', '$999999999999999999K–$9e99K', '—', '10%', '$1e309'],
      ['B', '$715K–$1.097K', '—', '10%', '$1–$2'],
      ['C', '$NaN–$Infinity', '—', '∞%', '$0x10K–$10K'],
    ]);
    expect(bands).toEqual([]);
    expect(new Set(findings.filter(({ severity }) => severity === 'error').map(({ line }) => line))).toEqual(new Set([8, 9, 10]));
  });

  it('reads cells with invisible characters', () => {
    const { bands, found } = read([['Ber\u00ADlin\u200B', '€80\u200BK–€95\u00A0K', '—', '10\u202F%', '€95\u2060K–€120K']]);
    expect(found).toEqual([]);
    expect(bands).toMatchObject([
      { region: 'Berlin', base: { min: 80_000, max: 95_000, currency: 'EUR' }, bonus: { min: 10 }, total: { min: 95_000, max: 120_000 } },
    ]);
  });
});

describe('tables that are not read', () => {
  it.each<[header: string[], rule: string]>([
    [['Company', 'Levels', 'Role'], 'no-pay-columns'],
    [['Region', 'Stock', 'Bonus'], 'no-pay-columns'],
    [['Company', 'Role', 'Base', 'Total Comp'], 'no-region-column'],
    [['Level', 'US Median TC (USD)', 'India Median TC (USD equiv.)'], 'column-repeated'],
    [[], 'no-pay-columns'],
  ])('says so once for the header %j', (header, rule) => {
    const row = header.map(() => '$100K');
    expect(read([row, row], header)).toMatchObject({ bands: [], found: [`6 error ${rule}`] });
  });

  it('names the columns it has no place for', () => {
    const { found, findings, lines } = read([[...BERLIN, 'good tea']], [...BAND_HEADER, 'Notes']);
    expect(lines).toEqual([8]);
    expect(found).toEqual(['6 warning column-not-read']);
    expect(findings[0]).toMatchObject({ column: 5, text: 'The column "Notes" is not read: no band has a place for it.' });
  });
});

describe('any table', () => {
  const cell = fc.oneof(fc.constantFrom(...BERLIN, '—', '', '〃', '$1K–$2K', '5%', 'L5'), fc.string({ unit: 'grapheme', maxLength: 8 }));

  it('turns every row into a band or an error on its line, never both', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 6 }), { maxLength: 6 }), (rows) => {
        const { bands, findings } = readBandTable(bandTable(rows), { stockYears: 4 });
        const good = bands.map(({ line }) => line);
        const bad = new Set(findings.filter(({ severity }) => severity === 'error').map(({ line }) => line));
        expect([...good, ...bad].toSorted((a, b) => a - b)).toEqual(rows.map((_row, index) => 8 + index));
      }),
    );
  });
});
