import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostile } from '@whetstone/content/testing/graft';
import { describe, expect, it } from 'vitest';
import { readSalary } from './read-salary.ts';
import { readSalaryFile } from './read-salary-file.ts';
import type { SalaryBand } from './salary-file.ts';
import { bandWords } from './testing/band-words.ts';

function read(text: string): { bands: string[]; found: string[] } {
  const { bands, messages } = readSalary(text);
  return { bands: bands.map(bandWords), found: messages.map(({ line, severity, rule }) => `${line} ${severity} ${rule}`) };
}

const table = (...rows: string[]): string => [rows[0], rows[0]?.replace(/[^|]+/g, '---'), ...rows.slice(1)].join('\n');

describe('shapes of tables', () => {
  it('reads places down and parts across, labels without emphasis', () => {
    expect(read(table('|Location|Base|RSU (4-year)|Bonus|TC|', '|**Oslo**|NOK 700K–900K|NOK 200K|up to 10%|NOK 1M+|'))).toEqual({
      bands: ['3 Oslo: base NOK 700000-900000, stock NOK 200000 over 4 years, bonus 0-10 %, total NOK 1000000-'],
      found: [],
    });
  });

  it('reads ranks and places in one row', () => {
    expect(read(table('|Level|Region|Base|Total|', '|L4|Dublin|€90K|€120K|', '|L5|Dublin|€110K|€160K|')).bands).toEqual([
      '3 Dublin, L4: base EUR 90000, total EUR 120000',
      '4 Dublin, L5: base EUR 110000, total EUR 160000',
    ]);
  });

  it('reads a rank whose header is called otherwise, and names what it does not read', () => {
    expect(read(table('|Job title|Signing bonus|Base|Notes|', '|Senior engineer|$20K|$150K|good tea|'))).toEqual({
      bands: ['3 Senior engineer: base USD 150000'],
      found: ['1 warning column-not-read', '1 warning column-not-read'],
    });
  });

  it('reads companies down', () => {
    expect(read(table('|Company|Role|Median base|Median TC|', '|Acme|Engineer|$150K|$200K|', '|Umbra|Engineer|$140K|$180K|')).bands).toEqual([
      '3 Acme, Engineer: base USD 150000, total USD 200000',
      '4 Umbra, Engineer: base USD 140000, total USD 180000',
    ]);
  });

  it('takes the currency of a column from its label, and leaves other brackets', () => {
    const text = `### Compensation (2026)\n\n${table('|Level|Toronto (CAD C$)|London (GBP £)|Bay Area (HQ)|', '|Senior (L5)|$150,000–$180,000|90,000|$200K|')}`;
    expect(read(text).bands).toEqual([
      '5 Toronto, Senior (L5): total CAD 150000-180000',
      '5 London, Senior (L5): total GBP 90000',
      '5 Bay Area (HQ), Senior (L5): total USD 200000',
    ]);
  });

  it('takes currency, unit and period from caption and heading', () => {
    expect(read(`## Monthly salary\n\nAll figures in PLN thousands:\n\n${table('|Level|Kraków|', '|Junior|9–12|')}`).bands).toEqual([
      '7 Kraków, Junior: base PLN 9000-12000 a month',
    ]);
  });

  it('reads companies across where the heading says so', () => {
    expect(read(`## Total comp by company\n\n${table('|Level|Acme|Umbra|', '|L4|$200K|$190K|')}`).bands).toEqual([
      '5 Acme, L4: total USD 200000',
      '5 Umbra, L4: total USD 190000',
    ]);
  });

  it('says when nothing tells base from total', () => {
    expect(read(table('|Level|Graz|', '|Senior|€70K|'))).toEqual({ bands: ['3 Graz, Senior: total EUR 70000'], found: ['1 warning part-not-said'] });
  });

  it('reads two medians of two countries as a matrix', () => {
    expect(read(table('|Level|US median TC (USD)|UK median TC (USD equiv.)|Multiplier|', '|E4|$300K–$380K|$120K–$170K|2.4x|')).bands).toEqual([
      '3 US, E4: total USD 300000-380000',
      '3 UK, E4: total USD 120000-170000',
    ]);
  });

  it('reads the parts down, each with what its label says', () => {
    const text = table(
      '|Component|Berlin (EUR)|Newark|',
      '|Base salary|80,000–95,000|$150K|',
      '|Options (4yr vesting)|10,000 options|$80K|',
      '|Annual bonus|10–12% target|$15K|',
      '|Signing bonus|€5K|$10K|',
      '|Total comp (year 1)|€100K–€130K|$195K|',
    );
    expect(read(text)).toEqual({
      bands: [
        '1 Berlin: base EUR 80000-95000, bonus 10-12 %, total EUR 100000-130000',
        '1 Newark: base USD 150000, stock USD 80000 over 4 years, bonus USD 15000 a year, total USD 195000',
      ],
      found: ['4 error count-of-shares', '6 warning row-not-read'],
    });
  });

  it('writes merged cells of an HTML table out', () => {
    const html =
      '<table>\n<caption>Pay</caption>\n<tr><th>Region<th>Level<th>Base&nbsp;salary</tr>\n<tr><td rowspan=2>Lyon</td><td>L4</td><td>&euro;50K&ndash;&euro;60K</td></tr>\n<tr><td>L5</td><td>€65K</td></tr>\n<tr><td colspan="3">North</td></tr>\n<tr><td>Lille</td><td>L4</td><td>€48K</td></tr>\n</table>';
    expect(read(html)).toEqual({
      bands: ['4 Lyon, L4: base EUR 50000-60000', '5 Lyon, L5: base EUR 65000', '7 Lille, L4: base EUR 48000'],
      found: ['6 warning row-without-pay'],
    });
  });

  it('reads a table in a quotation and one behind another without an empty line', () => {
    expect(
      read('> | City | Base |\n> | --- | --- |\n> | Bonn | €60K |\n\n| Tool | Stars |\n|---|---|\n| hammer | 3 |\n| City | Total |\n|---|---|\n| Ulm | €70K |')
        .bands,
    ).toEqual(['3 Bonn: base EUR 60000', '10 Ulm: total EUR 70000']);
  });
});

describe('doubtful figures', () => {
  it.each([
    ['$715K-$1.097K', 'range-descends'],
    ['$1.097K', 'implausible-amount'],
    ['$150–$220', 'implausible-amount'],
    ['PLN 340K–$460K', 'mixed-currency'],
    ['10–15%', 'percent-where-amount'],
    ['150', 'currency-missing'],
  ])('gives a message and no figure for %s', (cell, rule) => {
    const { bands, messages } = readSalary(table('|City|Base|Total|', `|Riga|${cell}|€100K|`));
    expect(bands).toMatchObject([{ base: { min: null, max: null, raw: cell }, total: { min: 100_000 } }]);
    expect(messages.filter(({ severity }) => severity === 'error')).toMatchObject([{ line: 3, rule }]);
  });

  it('refuses written-out figures under a header in thousands', () => {
    expect(read(table('|City|Base ($K)|', '|Reno|150,000|')).found).toContain('3 error suffix-unclear');
  });

  it('reads neither of two columns of one part, and the first where they differ in currency', () => {
    expect(read(table('|City|Base, low|Base, high|Total|', '|Reno|$1M|$2M|$3M|'))).toEqual({
      bands: ['3 Reno: total USD 3000000'],
      found: ['1 error column-repeated', '1 error column-repeated'],
    });
    expect(read(table('|City|Base (GBP)|Base (USD)|', '|Bath|90K|120K|'))).toEqual({ bands: ['3 Bath: base GBP 90000'], found: ['1 warning stated-twice'] });
  });

  it('says that a percentage is one where an amount is due', () => {
    const [band] = readSalary(table('|City|Base|Total|', '|Riga|10%|€90K|')).bands;
    expect(band?.base).toMatchObject({ min: null, max: null, unit: 'percent', raw: '10%' });
  });
});

describe('tables that are no pay', () => {
  it.each<[what: string, rows: string[]]>([
    ['a mapping of levels', ['|Level|Acme|Umbra|', '|L4|E4|IC3|', '|L5|E5|IC4–IC5|']],
    ['years of experience', ['|Title|Level|Typical YoE|', '|Engineer|L4|2-5 years|']],
    ['a table of contents', ['|No.|Question|', '|1|[What is a fork?](#fork)|']],
    ['features', ['|Feature|Free|Pro|', '|Seats|1|10|']],
  ])('says nothing about %s', (_what, rows) => {
    expect(read(table(...rows))).toEqual({ bands: [], found: [] });
  });

  it.each<[what: string, rows: string[], rule: string]>([
    ['prices', ['|Plan|Free|Pro|', '|Price|$0|$10K|'], 'table-is-no-pay'],
    ['refreshers', ['|Level|Target refresh|Strong refresh|', '|L5|$100K|$150K|'], 'table-is-no-pay'],
    ['a projection by year', ['|Year|Base|Total|', '|Year 1|$150K|$300K|', '|Year 2|$155K|$280K|'], 'steps-of-an-offer'],
    ['steps of an offer', ['|Component|Initial|Target (+$54K)|', '|Base|$155K|$180K|', '|Total|$235K|$297K|'], 'steps-of-an-offer'],
    ['figures of a distribution', ['|Level|25th percentile|Median|', '|L5|$100K|$150K|'], 'table-is-no-pay'],
    ['pay without figures', ['|Level|Base|Total|', '|L5|competitive|varies|'], 'no-figures'],
  ])('gives a note and no band for %s', (_what, rows, rule) => {
    expect(read(table(...rows))).toEqual({ bands: [], found: [`1 warning ${rule}`] });
  });

  it('does not read a table in a code block, a comment or front matter', () => {
    const pay = table('| City | Base |', '| Bonn | €60K |');
    expect(read(`---\ntitle: x\n---\n\`\`\`markdown\n${pay}\n\`\`\`\n<!--\n${pay}\n-->\n`)).toEqual({ bands: [], found: ['5 warning table-in-code'] });
  });
});

/** Copies of the shared hostile files, by the verdicts that EXPECT.md gives them. */
describe('hostile tables', () => {
  it.each<[name: string, errors: string[]]>([
    ['50-salary-missing-columns.md', ['9 wrong-cell-count', '10 wrong-cell-count', '11 wrong-cell-count']],
    ['51-salary-reversed.md', Array.from({ length: 4 }, () => '9 range-descends')],
    ['52-salary-mixed-currency.md', ['8 mixed-currency']],
    ['54-salary-separators.md', []],
    ['55-salary-fullwidth.md', []],
    ['56-salary-negative.md', ['8 negative-amount', ...Array.from({ length: 3 }, () => '9 negative-amount')]],
    ['57-salary-percent.md', ['14 percent-where-amount']],
    ['59-salary-merged-cells.md', ['16 region-empty', '17 ditto-mark']],
    ['61-salary-text-cells.md', []],
    ['62-salary-period.md', []],
    ['64-salary-pipes.md', ['10 wrong-cell-count']],
    ['65-salary-no-delimiter.md', []],
    ['66-salary-duplicate-region.md', ['9 region-repeated']],
    [
      '67-salary-overflow.md',
      ['8 not-understood', '8 not-understood', '9 implausible-amount', '9 range-descends', ...Array.from({ length: 3 }, () => '10 not-understood')],
    ],
    ['68-salary-invisible.md', []],
  ])('%s', (name, errors) => {
    const { messages } = readSalaryFile(name, Buffer.from(hostile(name), 'latin1'));
    expect(messages.filter(({ severity }) => severity === 'error').map(({ line, rule }) => `${line} ${rule}`)).toEqual(errors);
  });

  it('59: gives the merged place twice, and the group no band', () => {
    expect(read(Buffer.from(hostile('59-salary-merged-cells.md'), 'latin1').toString()).bands).toEqual([
      '8 Bay Area: base USD 155000-220000, total USD 210000-340000',
      '9 Bay Area: base USD 180000-250000, total USD 260000-400000',
      '11 Berlin: base EUR 80000-95000, total EUR 95000-120000',
      '15 Paris: base EUR 70000-90000, bonus 10-10 %, total EUR 80000-110000',
    ]);
  });

  it('says what is wrong with bytes that are no text', () => {
    expect(readSalaryFile('a.md', new Uint8Array([0xff, 0xfe, 0x41, 0]))).toMatchObject({
      path: 'a.md',
      bands: [],
      messages: [{ severity: 'error', rule: 'file-is-utf8' }],
    });
  });
});

const SHARED = join(import.meta.dirname, '../../../../../shared');

describe.skipIf(!existsSync(SHARED))('shared documents, where they are there', () => {
  const shared = (path: string): SalaryBand[] => readSalary(readFileSync(join(SHARED, path), 'utf8').replace(/\r\n?/g, '\n')).bands;

  it('reads the five regions of the negotiation guide', () => {
    expect(shared('seeds/negotiation-guide.md').map(bandWords)).toEqual([
      '7 Bay Area / Sunnyvale (US R&D): base USD 155000-220000, stock USD 75000-210000 over 4 years, bonus 15-15 %, total USD 210000-340000',
      '8 Seattle (US): base USD 150000-215000, stock USD 70000-200000 over 4 years, bonus 15-15 %, total USD 205000-330000',
      '9 Hangzhou (HQ): base CNY 400000-740000, stock CNY 160000-480000 over 4 years, bonus 15-25 %, total CNY 600000-1200000',
      '10 Beijing: base CNY 380000-710000, stock CNY 150000-460000 over 4 years, bonus 15-25 %, total CNY 570000-1150000',
      '11 Singapore: base SGD 110000-170000, stock SGD 50000-130000 over 4 years, bonus 15-15 %, total SGD 150000-260000',
    ]);
  });

  it('reads the eleven levels of the handbook and nothing else of it', () => {
    const bands = shared('corpora/tech-interview-handbook/understanding-compensation.md');
    expect(bands.map(({ line }) => line)).toEqual([93, 94, 95, 96, 97, 98, 106, 107, 108, 109, 110]);
    expect(bands[5] && bandWords(bands[5])).toBe('98 L8 (Principal Engineer): base USD 331000, stock USD 572000 a year, bonus USD 119000, total USD 1020000');
  });
});
