import type { Cell } from '@whetstone/pay/cell';
import { readBandTable } from '@whetstone/pay/read-band-table';
import { describe, expect, it } from 'vitest';
import { SALARY, checkOne, recordOf } from './corpus.ts';
import { graft } from './graft.ts';

/** Whether the parts reach the total is no matter of reading a table; see rules/pay-adds-up.test.ts. */
const ARITHMETIC = new Set(['total-above-parts', 'total-below-parts', 'total-min-above-parts']);

/** `EUR 80000-95000 a month`, `10-20 %`, `nothing` */
function words({ min, max, unit, currency, per, years }: Cell): string {
  if (unit === 'none') return 'nothing';
  const figures = `${min ?? ''}-${max ?? ''}`;
  if (unit === 'percent') return `${figures} %`;
  return [currency ?? 'unknown', figures, per === null ? '' : per === 'grant' ? `over ${years} years` : `a ${per}`].filter(Boolean).join(' ');
}

function read(name: string): { findings: string[]; bands: string[]; cells: Cell[] } {
  const { bytes, at } = graft(name, { file: SALARY, heading: 'Bands', from: 6 });
  const parsed = checkOne(SALARY, bytes);
  const hostileLine = (line: number): number => line - at(0);
  const { bands } = readBandTable(recordOf('salary', parsed).table, { stockYears: 4 });
  return {
    findings: parsed.findings
      .filter(({ rule }) => !ARITHMETIC.has(rule))
      .map(({ line, column, severity, rule }) => `${hostileLine(line)}:${column} ${severity} ${rule}`),
    bands: bands.map(({ line, region, base, stock, bonus, total }) => `${hostileLine(line)} ${region}: ${[base, stock, bonus, total].map(words).join(', ')}`),
    cells: bands.flatMap(({ base, stock, bonus, total }) => [base, stock, bonus, total]),
  };
}

const BERLIN = '8 Berlin: EUR 80000-95000, EUR 10000-20000 over 4 years, 10-10 %, EUR 95000-120000';

/** Lines are those of the hostile file. */
const TABLES: [name: string, findings: string[], bands: string[]][] = [
  ['50-salary-missing-columns.md', ['9:1 error wrong-cell-count', '10:1 error wrong-cell-count', '11:1 error wrong-cell-count'], [BERLIN]],
  ['51-salary-reversed.md', Array.from({ length: 4 }, () => '9:1 error range-descends'), [BERLIN]],
  [
    '52-salary-mixed-currency.md',
    ['8:1 error mixed-currency', '9:1 warning currencies-differ'],
    ['9 Zurich: CHF 120000-150000, USD 20000-40000 over 4 years, 10-10 %, EUR 150000-190000'],
  ],
  ['54-salary-separators.md', [], Array.from({ length: 11 }, (_, row) => `${row + 8} R${row}: USD 150000-220000, nothing, 10-20 %, USD 160000-240000`)],
  [
    '55-salary-fullwidth.md',
    ['8:1 warning ambiguous-currency', '8:1 warning ambiguous-currency'],
    ['8 東京: unknown 800000-1200000, nothing, 10-10 %, unknown 900000-1500000', '9 دبي: AED 300000-450000, nothing, 10-10 %, AED 330000-500000'],
  ],
  [
    '56-salary-negative.md',
    [8, 9, 9, 9].map((line) => `${line}:1 error negative-amount`).concat('10:1 warning zero-amount', '10:1 warning zero-amount'),
    ['10 C: USD 0-0, USD 0-0 over 4 years, 0-0 %, USD 0-0'],
  ],
  [
    '57-salary-percent.md',
    ['11:1 warning ratio-or-percent', '12:1 warning percent-above-hundred', '14:1 error percent-where-amount'],
    [
      '8 A: USD 100000-120000, nothing, 15-25 %, USD 120000-150000',
      '9 B: USD 100000-120000, nothing, 15-25 %, USD 120000-150000',
      '10 C: USD 100000-120000, nothing, 0-20 %, USD 120000-150000',
      '11 D: USD 100000-120000, nothing, nothing, USD 120000-150000',
      '12 E: USD 100000-120000, nothing, 150-150 %, USD 120000-150000',
      '13 F: USD 100000-120000, nothing, USD 15000-25000, USD 120000-150000',
    ],
  ],
  [
    '59-salary-merged-cells.md',
    ['7:1 error bands-are-a-table', '16:1 error region-empty', '17:1 error ditto-mark'],
    ['15 Paris: EUR 70000-90000, nothing, 10-10 %, EUR 80000-110000'],
  ],
  [
    '61-salary-text-cells.md',
    [],
    ['8 A: nothing, nothing, nothing, nothing', '9 B: nothing, nothing, nothing, nothing', '10 C: nothing, nothing, nothing, USD 100000-'],
  ],
  [
    '62-salary-period.md',
    [],
    [
      '8 Stockholm: SEK 85000-108000 a month, SEK 78000-138000 over 4 years, 15-15 %, SEK 1200000-1600000',
      '9 NYC: USD 75-110 a hour, USD 40000-80000 a year, 15-15 %, USD 150000-230000',
      '10 SF: USD 155000-220000, USD 75000-210000 over 4 years, 15-15 %, USD 210000-340000',
    ],
  ],
  [
    '64-salary-pipes.md',
    ['10:1 error wrong-cell-count'],
    [
      '8 NYC | Remote: USD 155000-220000, USD 75000-75000 over 4 years, 15-15 %, USD 210000-340000',
      '9 a|b office: USD 100000-120000, nothing, 10-10 %, USD 110000-140000',
    ],
  ],
  ['65-salary-no-delimiter.md', ['7:1 warning bands-are-a-table'], ['12 Paris: EUR 70000-90000, nothing, nothing, EUR 80000-110000']],
  ['66-salary-duplicate-region.md', ['9:1 error region-repeated'], ['8 Berlin: EUR 80000-95000, nothing, 10-10 %, EUR 95000-120000']],
  [
    '67-salary-overflow.md',
    [
      '8:1 error not-understood',
      '8:1 error not-understood',
      '9:1 error range-descends',
      '9:1 warning implausible-amount',
      '10:1 error not-understood',
      '10:1 error not-understood',
      '10:1 error not-understood',
    ],
    [],
  ],
  ['68-salary-invisible.md', [], ['8 Berlin: EUR 80000-95000, nothing, 10-10 %, EUR 95000-120000']],
];

describe('hostile salary tables', () => {
  it.each(TABLES)('%s', (name, findings, bands) => {
    expect(read(name)).toMatchObject({ findings, bands });
  });

  it('61: keeps the words of cells that hold no figure', () => {
    expect(read('61-salary-text-cells.md').cells.map(({ raw }) => raw)).toEqual(
      [
        ['—', 'None', 'N/A', 'TBD'],
        ['Competitive', 'Varies', 'Discretionary', ''],
        ['60–70% of US', 'Same equity grant', '-', '$100K+'],
      ].flat(),
    );
  });
});
