import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSalary } from './read-salary.ts';
import type { BandAmount, SalaryBand } from './salary-file.ts';

interface Range {
  min: number;
  max: number;
}

/** Ways in which currencies are written before or after figures, with what they mean. */
const CURRENCIES: [before: string, after: string, code: string][] = [
  ['$', '', 'USD'],
  ['US$', '', 'USD'],
  ['€', '', 'EUR'],
  ['', ' €', 'EUR'],
  ['£', '', 'GBP'],
  ['CHF ', '', 'CHF'],
  ['C$', '', 'CAD'],
  ['A$', '', 'AUD'],
  ['S$', '', 'SGD'],
  ['HK$', '', 'HKD'],
  ['R$', '', 'BRL'],
  ['CNY ', '', 'CNY'],
  ['PLN ', '', 'PLN'],
  ['', ' PLN', 'PLN'],
  ['₪', '', 'ILS'],
  ['AED ', '', 'AED'],
  ['SEK ', '', 'SEK'],
];

const grouped = (mark: string) => (amount: number) => amount.toLocaleString('en-US').replaceAll(',', mark);
const STYLES: ((amount: number) => string)[] = [
  grouped(','),
  grouped("'"),
  grouped('\u00A0'),
  String,
  (amount) => `${amount / 1000}K`,
  (amount) => `${amount / 1000}k`,
  (amount) => `${amount / 1_000_000}M`,
];

const lakhs = (amount: number): string => {
  const digits = String(amount);
  return digits.length <= 5 ? grouped(',')(amount) : `${digits.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ',')},${digits.slice(-3)}`;
};
const RUPEES: ((amount: number) => string)[] = [
  lakhs,
  (amount) => `${amount / 100_000}L`,
  (amount) => `${amount / 10_000_000} Cr`,
  (amount) => `${amount / 100_000} lakh`,
];
const YUAN: ((amount: number) => string)[] = [(amount) => `${amount / 10_000}万`];

interface Money {
  code: string;
  /** as it is written in one cell */
  write: (range: Range) => string;
}

const separator = fc.constantFrom('–', '-', ' - ', ' – ', ' to ', '—');
const withSign = fc.tuple(fc.constantFrom(...CURRENCIES), fc.constantFrom(...STYLES), separator).map(([[before, after, code], style, dash]): Money => ({
  code,
  write: ({ min, max }) => (min === max ? `${before}${style(min)}${after}` : `${before}${style(min)}${after}${dash}${before}${style(max)}${after}`),
}));
const inRupees = fc.tuple(fc.constantFrom('₹', 'INR '), fc.constantFrom(...RUPEES), separator).map(([before, style, dash]): Money => ({
  code: 'INR',
  write: ({ min, max }) => (min === max ? `${before}${style(min)}` : `${before}${style(min)}${dash}${before}${style(max)}`),
}));
const inYuan = fc.tuple(fc.constantFrom('CNY ', 'RMB '), fc.constantFrom(...YUAN), separator).map(([before, style, dash]): Money => ({
  code: 'CNY',
  write: ({ min, max }) => (min === max ? `${before}${style(min)}` : `${before}${style(min)}${dash}${before}${style(max)}`),
}));
const money = fc.oneof({ weight: 4, arbitrary: withSign }, inRupees, inYuan);

// thousands, so that every style writes them exactly
const range = fc
  .tuple(fc.integer({ min: 20, max: 900 }), fc.integer({ min: 0, max: 400 }))
  .map(([low, more]): Range => ({ min: low * 1000, max: (low + more) * 1000 }));
const percents = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 })).map(([low, more]): Range => ({ min: low, max: low + more }));
const percentText = ({ min, max }: Range): string => (min === max ? `${min}%` : `${min}–${max}%`);

interface Pay {
  money: Money;
  base: Range;
  stock: Range;
  bonus: Range;
  total: Range;
}
const pay = fc.record({ money, base: range, stock: range, bonus: percents, total: range });

const PLACES = ['Bay Area', 'Hangzhou (HQ)', 'London', 'São Paulo', 'Tel Aviv', 'Remote US', 'Bangalore'];
const RANKS = ['L3 (Entry Level)', 'L4', 'Senior (L5)', 'Staff', 'IC6', 'Principal Engineer'];
const places = fc.uniqueArray(fc.constantFrom(...PLACES), { minLength: 2, maxLength: 4 });
const ranks = fc.uniqueArray(fc.constantFrom(...RANKS), { minLength: 2, maxLength: 4 });

type Grid = string[][];
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const asPipes = ([header = [], ...rows]: Grid): string => [row(header), row(header.map(() => '---')), ...rows.map(row)].join('\n');
const asBarePipes = (grid: Grid): string =>
  asPipes(grid)
    .split('\n')
    .map((line) => line.slice(2, -2))
    .join('\n');
const asHtml = ([header = [], ...rows]: Grid): string =>
  `<table>\n<tr>${header.map((cell) => `<th>${cell}</th>`).join('')}</tr>\n${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}\n</table>`;
const drawing = fc.constantFrom(asPipes, asBarePipes, asHtml);

const ends = ({ min, max, currency }: BandAmount): [number | null, number | null, string | null] => [min, max, currency];
const expected = (code: string, { min, max }: Range): [number, number, string] => [min, max, code];
const find = (bands: readonly SalaryBand[], labels: Partial<SalaryBand>): SalaryBand | undefined =>
  bands.find((band) => (labels.region === undefined || band.region === labels.region) && (labels.level === undefined || band.level === labels.level));

function expectParts(band: SalaryBand | undefined, wanted: Pay): void {
  expect(band && ends(band.base)).toEqual(expected(wanted.money.code, wanted.base));
  expect(band && ends(band.stock)).toEqual(expected(wanted.money.code, wanted.stock));
  expect([band?.bonus.minPercent, band?.bonus.maxPercent]).toEqual([wanted.bonus.min, wanted.bonus.max]);
  expect(band && ends(band.total)).toEqual(expected(wanted.money.code, wanted.total));
}

const cellsOf = ({ money: { write }, base, stock, bonus, total }: Pay): string[] => [write(base), write(stock), percentText(bonus), write(total)];

describe('any table of pay', () => {
  it('gives its exact figures with the parts across and places down', () => {
    fc.assert(
      fc.property(places, fc.array(pay, { minLength: 4, maxLength: 4 }), drawing, (names, pays, draw) => {
        const rows = names.map((name, index) => [name, ...cellsOf(pays[index] as Pay)]);
        const { bands, messages } = readSalary(`# Pay\n\n${draw([['Region', 'Base Salary', 'Stock (RSU/4yr)', 'Bonus', 'Total Comp'], ...rows])}\n`);
        expect(bands).toHaveLength(names.length);
        expect(messages).toEqual([]);
        names.forEach((region, index) => expectParts(find(bands, { region }), pays[index] as Pay));
        for (const { stock } of bands) expect([stock.per, stock.years]).toEqual(['grant', 4]);
      }),
    );
  });

  it('gives its exact figures with the parts down and places or ranks across', () => {
    fc.assert(
      fc.property(fc.oneof(places, ranks), fc.array(pay, { minLength: 4, maxLength: 4 }), drawing, (names, pays, draw) => {
        const labels = ['**Base Salary**', 'Equity (annual)', 'Annual Bonus', '**Total Compensation**'];
        const rows = labels.map((label, part) => [
          label.replaceAll('*', draw === asHtml ? '' : '*'),
          ...names.map((_name, index) => cellsOf(pays[index] as Pay)[part] ?? ''),
        ]);
        const { bands, messages } = readSalary(draw([['Component', ...names], ...rows]));
        expect(bands).toHaveLength(names.length);
        expect(messages).toEqual([]);
        names.forEach((name, index) => {
          const labelled = RANKS.includes(name) ? { level: name } : { region: name };
          expectParts(find(bands, labelled), pays[index] as Pay);
        });
      }),
    );
  });

  it('gives one band for each cell of a matrix, base or total as its heading says', () => {
    fc.assert(
      fc.property(
        places,
        ranks,
        fc.array(fc.tuple(money, range), { minLength: 16, maxLength: 16 }),
        fc.record({ draw: drawing, isBase: fc.boolean(), isTurned: fc.boolean() }),
        (across, down, cells, { draw, isBase, isTurned }) => {
          const cellAt = (x: number, y: number): [Money, Range] => cells[y * 4 + x] as [Money, Range];
          const written = (x: number, y: number): string => cellAt(x, y)[0].write(cellAt(x, y)[1]);
          const grid = isTurned
            ? [['Location', ...down], ...across.map((place, x) => [place, ...down.map((_rank, y) => written(x, y))])]
            : [['Level', ...across], ...down.map((rank, y) => [rank, ...across.map((_place, x) => written(x, y))])];
          const { bands, messages } = readSalary(`## ${isBase ? 'Base salary by level' : 'Compensation benchmarks'}\n\n${draw(grid)}\n`);
          expect(bands).toHaveLength(across.length * down.length);
          expect(messages).toEqual([]);
          across.forEach((region, x) => {
            down.forEach((level, y) => {
              const band = find(bands, { region, level });
              const [{ code }, wanted] = cellAt(x, y);
              expect(band && ends(isBase ? band.base : band.total)).toEqual(expected(code, wanted));
              expect(band && (isBase ? band.total : band.base).unit).toBe('none');
            });
          });
        },
      ),
    );
  });

  it('takes unit and currency from the header where the cells have none', () => {
    const headers: [header: string, code: string | null, factor: number][] = [
      ['Base ($K)', 'USD', 1000],
      ['Base salary (EUR, thousands)', 'EUR', 1000],
      ['Base (in K GBP)', 'GBP', 1000],
      ['Base (₹ lakhs)', 'INR', 100_000],
      ['底薪（万元）', 'CNY', 10_000],
      ['Base (USD)', 'USD', 1],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...headers), fc.integer({ min: 20, max: 900 }), fc.integer({ min: 1, max: 99 }), ([header, code, factor], low, more) => {
        const figures = [low, low + more].map((figure) => (factor === 1 ? figure * 1000 : figure));
        const { bands } = readSalary(
          asPipes([
            ['Level', header],
            ['L4', figures.join('–')],
          ]),
        );
        const scale = factor === 1 ? 1000 : factor;
        expect(bands.map(({ base }) => ends(base))).toEqual([[low * scale, (low + more) * scale, code]]);
      }),
    );
  });

  it('keeps the period of a cell and never turns it into another', () => {
    const periods = [
      ['/hr', 'hour'],
      ['/day', 'day'],
      ['/mo', 'month'],
      [' per month', 'month'],
      ['/yr', 'year'],
      ['', null],
    ] as const;
    fc.assert(
      fc.property(withSign, range, fc.constantFrom(...periods), ({ write, code }, wanted, [suffix, per]) => {
        const { bands } = readSalary(
          asPipes([
            ['City', 'Salary'],
            ['Oslo', `${write(wanted)}${suffix}`],
          ]),
        );
        expect(bands.map(({ base }) => [...ends(base), base.per])).toEqual([[...expected(code, wanted), per]]);
      }),
    );
  });

  it('reads a row with a cell too few or too many not at all, and says so on its line', () => {
    fc.assert(
      fc.property(pay, pay, fc.boolean(), fc.integer({ min: 1, max: 4 }), (good, bad, isShort, at) => {
        const cells = ['Rome', ...cellsOf(bad)];
        cells.splice(at, isShort ? 1 : 0, ...(isShort ? [] : ['$1K']));
        const { bands, messages } = readSalary(asPipes([['Region', 'Base', 'Stock', 'Bonus', 'Total'], ['Berlin', ...cellsOf(good)], cells]));
        expect(bands.map(({ region }) => region)).toEqual(['Berlin']);
        expect(messages.map(({ line, rule }) => [line, rule])).toEqual([[4, 'wrong-cell-count']]);
      }),
    );
  });

  it('never throws, and states no figure that its cell does not have', () => {
    const scrap = fc.oneof(
      fc.constantFrom('|', '---', '\n', 'Base', 'Region', 'Total', '$150K', '€1.097K', '<table>', '<tr><td>', '</table>', '```', '> ', '# Pay', 'L5', '10%'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 60 }), (pieces) => {
        const text = pieces.join(' ');
        for (const { base, stock, total, line } of readSalary(text).bands) {
          expect(line).toBeGreaterThan(0);
          for (const { min, max, raw } of [base, stock, total]) if (min !== null || max !== null) expect(raw).toMatch(/\p{Nd}/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});
