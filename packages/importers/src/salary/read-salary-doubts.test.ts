import { describe, expect, it } from 'vitest';
import { readSalary } from './read-salary.ts';
import { bandWords } from './testing/band-words.ts';

function read(text: string): { bands: string[]; found: string[] } {
  const { bands, messages } = readSalary(text);
  return { bands: bands.map(bandWords), found: messages.map(({ line, severity, rule }) => `${line} ${severity} ${rule}`) };
}

const table = (...rows: string[]): string => [rows[0], rows[0]?.replace(/[^|]+/g, '---'), ...rows.slice(1)].join('\n');

describe('what a label says about its figures', () => {
  it('counts for currency, unit and period, and is no part of the place', () => {
    expect(
      read(
        table('|Region|Base|Stock|Total|', '|Osaka (JPY thousands)|8,000–12,000|900|15,000|', '|Reno (USD K)|105|20|130|', '|Bergen (NOK, monthly)|60,000|||'),
      ),
    ).toEqual({
      bands: [
        '3 Osaka: base JPY 8000000-12000000, stock JPY 900000, total JPY 15000000',
        '4 Reno: base USD 105000, stock USD 20000, total USD 130000',
        '5 Bergen: base NOK 60000 a month',
      ],
      found: [],
    });
  });

  it('counts where it stands behind a comma', () => {
    expect(read(table('|Office|Base|', '|Basel, CHF|110k–130k|', '|Remote, US|$90K|')).bands).toEqual([
      '3 Basel: base CHF 110000-130000',
      '4 Remote, US: base USD 90000',
    ]);
  });

  it('is no period of a grant or a bonus', () => {
    expect(read(table('|Component|Oslo (NOK, monthly)|', '|Base|60,000|', '|Bonus|40,000|', '|Stock|90,000|')).bands).toEqual([
      '1 Oslo: base NOK 60000 a month, stock NOK 90000, bonus NOK 40000',
    ]);
  });

  it.each([
    ['header and label', table('|Region|Base (USD)|', '|Toronto (CAD)|150,000|')],
    ['row and column', table('|Component|Toronto (CAD)|', '|Base (USD)|150,000|', '|Total (USD)|170,000|')],
    ['label and a page that counts in thousands', `All figures in USD thousands:\n\n${table('|Region|Base|', '|Osaka (JPY)|8,000|')}`],
  ])('gives no figure where %s name two currencies', (_what, text) => {
    const { bands, messages } = readSalary(text);
    expect(bands.map(({ base }) => base.min)).toEqual([null]);
    expect(messages.map(({ rule }) => rule)).toContain('currency-contested');
  });

  it('gives no figure in another currency than the unit is of', () => {
    expect(read(table('|Region|Base (JPY thousands)|', '|Osaka|$120|')).found).toEqual(['3 error suffix-unclear']);
  });
});

describe('two figures with a stroke between them', () => {
  it.each(['40.000/50.000 €', '45k/55k EUR', '€45k / 55k'])('may be a range: no figure for %s', (cell) => {
    expect(read(table('|City|Base|', `|Ulm|${cell}|`, '|Graz|€60K|'))).toEqual({
      bands: ['3 Ulm: ', '4 Graz: base EUR 60000'],
      found: ['3 error not-understood'],
    });
  });

  it('are the same in two currencies where each names its own', () => {
    expect(read(table('|City|Base|', '|Ulm|$50K / €45K|'))).toEqual({ bands: ['3 Ulm: base USD 50000'], found: ['3 warning second-currency'] });
  });
});

describe('columns that are no pay', () => {
  it.each([
    'Base pay gap',
    'Total revenue',
    'Base rent',
    'Payroll total',
    'Base cost',
    'Salary budget',
    'Stock price',
    'Total employees',
    'Base tax',
    'Salary after tax',
    'Net salary',
    'Take-home pay',
    'Total funding',
  ])('"%s" gives no band', (header) => {
    const { bands, messages } = readSalary(table(`|City|${header}|`, '|Ulm|$50,000|'));
    expect(bands).toEqual([]);
    expect(messages.map(({ rule }) => rule)).toEqual(['table-is-no-pay']);
  });

  it('a total of fees gives no band, a total of pay beside one does', () => {
    expect(read(table('|Plan|Base fee|Total per month|', '|Pro|$5,000|$6,000|'))).toEqual({ bands: [], found: ['1 warning table-is-no-pay'] });
    expect(read(table('|City|Rent|Total comp|', '|Ulm|$9,000|$60,000|')).bands).toEqual(['3 Ulm: total USD 60000']);
  });
});

describe('labels that are none', () => {
  it.each([
    ['parts of pay across', table('|Grade|Gross pay|Fixed pay|', '|L4|₹15,00,000|₹12,00,000|')],
    ['items of a budget', table('|Budget item|Base|Total|', '|Servers|$40K|$60K|')],
  ])('%s give no band', (_what, text) => {
    expect(read(text)).toEqual({ bands: [], found: ['1 warning table-is-no-pay'] });
  });

  it('costs of an employer are no company, and a column of pay is no place', () => {
    expect(read(table('|Country|Average base|Employer cost|', '|Chile|CLP 30,000,000|CLP 40,000,000|'))).toEqual({
      bands: ['3 Chile: base CLP 30000000'],
      found: ['1 warning column-not-read'],
    });
    expect(read(table('|Level|Compensation|', '|L4|$150K|')).bands).toEqual(['3 L4: total USD 150000']);
  });
});

describe('years', () => {
  it('over which a total is summed up are those of a grant', () => {
    expect(read(table('|Level|Total comp over 4 years|', '|L5|$800K|')).bands).toEqual(['3 L5: total USD 800000 over 4 years']);
    expect(read(`## Four-year total compensation by level\n\n${table('|Level|Lund|', '|L5|$800K|')}`).bands).toEqual([
      '5 Lund, L5: total USD 800000 over 4 years',
    ]);
  });

  it('of a person are none', () => {
    expect(read(table('|Role|Total comp (5 yrs exp)|', '|SRE|$300K|')).bands).toEqual(['3 SRE: total USD 300000']);
  });

  it.each(['|Level|Base 2023|Base 2024|', '|Level|FY23 base|FY24 base|'])('in %s are no places', (header) => {
    expect(read(table(header, '|L5|$100K|$110K|'))).toEqual({ bands: [], found: ['1 warning table-is-no-pay'] });
  });
});

describe('ranges in two columns', () => {
  it('are joined', () => {
    expect(read(table('|City|Base min|Median base|Base max|Total|', '|Graz|€60K|€64K|€70K|€80K|'))).toEqual({
      bands: ['3 Graz: base EUR 60000-70000, total EUR 80000'],
      found: ['1 warning column-not-read'],
    });
  });

  it('are none where one end is missing, or has a suffix that the other lacks', () => {
    expect(read(table('|City|Base min|Base max|Total|', '|Graz|60|€70K|€90K|'))).toEqual({
      bands: ['3 Graz: total EUR 90000'],
      found: ['3 error not-understood'],
    });
    expect(read(table('|City|Base min|Base max|', '|Graz|€60K||', '|Wels|€60K|', '|Linz|€1K|€2K|'))).toEqual({
      bands: ['3 Graz: ', '5 Linz: base EUR 1000-2000'],
      found: ['3 error not-understood', '4 error wrong-cell-count'],
    });
    expect(read(table('|City|Base min|Total|', '|Graz|€60K|€80K|'))).toEqual({ bands: ['3 Graz: total EUR 80000'], found: ['1 warning column-not-read'] });
    expect(read(table('|City|Base min|', '|Graz|€60K|'))).toEqual({ bands: [], found: ['1 warning column-not-read'] });
  });

  it('are read below a second header', () => {
    const html = [
      '<table>',
      '<tr><th rowspan="2">City</th><th colspan="2">Base</th><th colspan="2">Total</th></tr>',
      '<tr><th>Min</th><th>Max</th><th>Min</th><th>Max</th></tr>',
      '<tr><td>Berlin</td><td>€60K</td><td>€80K</td><td>€70K</td><td>€95K</td></tr>',
      '</table>',
    ].join('\n');
    expect(read(html)).toEqual({ bands: ['4 Berlin: base EUR 60000-80000, total EUR 70000-95000'], found: [] });
    expect(read(table('|City|Base| |Total| |', '| |Min|Max|Min|Max|', '|Berlin|€60K|€80K|€70K|€95K|'))).toEqual({
      bands: ['4 Berlin: base EUR 60000-80000, total EUR 70000-95000'],
      found: [],
    });
  });

  it('are not read where the second column has no name', () => {
    expect(read(table('|City|Base| |Total|', '|Graz|€60K|€70K|€90K|'))).toEqual({
      bands: ['3 Graz: total EUR 90000'],
      found: ['1 error column-unclear', '1 warning column-not-read'],
    });
  });
});

describe('rows of header cells', () => {
  it('name the parts below what they belong to', () => {
    const html = [
      '<table>',
      '<tr><th colspan="3">Pay of engineers</th></tr>',
      '<tr><th rowspan="2">Level</th><th colspan="2">Total compensation</th></tr>',
      '<tr><th>Base</th><th>Bonus</th></tr>',
      '<tr><th>L4</th><td>$150K</td><td>15%</td></tr>',
      '</table>',
    ].join('\n');
    expect(read(html).bands).toEqual(['5 L4: base USD 150000, bonus 15-15 %']);
  });

  it('give no band in the middle of a table', () => {
    const html =
      '<table>\n<tr><th>City<th>Base<th>Total\n<tr><td>Oslo<td>NOK 800K<td>NOK 900K\n<tr><th>Town<th>Base salary<th>Total comp\n<tr><td>Hamar<td>NOK 700K<td>NOK 750K\n</table>';
    expect(read(html)).toEqual({
      bands: ['3 Oslo: base NOK 800000, total NOK 900000', '5 Hamar: base NOK 700000, total NOK 750000'],
      found: ['4 warning row-without-pay'],
    });
  });
});

describe('words of other languages', () => {
  it('name the parts of pay and their periods', () => {
    expect(read(table('|Stufe|Grundgehalt (€/Monat)|Bonus|Gesamt/Jahr|', '|Junior|3.800 – 4.200|5 %|48.000 – 53.000 €|')).bands).toEqual([
      '3 Junior: base EUR 3800-4200 a month, bonus 5-5 %, total EUR 48000-53000 a year',
    ]);
    expect(read(table('|Niveau|Salaire de base|Prime|Total|', '|Confirmé|45k€ – 60k€|10 %|55k€ – 72k€|')).bands).toEqual([
      '3 Confirmé: base EUR 45000-60000, bonus 10-10 %, total EUR 55000-72000',
    ]);
    expect(read(table('|Nível|Salário (mensal)|', '|Pleno|R$ 6.500 – 10.500|')).bands).toEqual(['3 Pleno: base BRL 6500-10500 a month']);
    expect(read(table('|Город|Уровень|Зарплата в месяц|', '|Минск|Senior|$2 500 – 3 500|')).bands).toEqual(['3 Минск, Senior: base USD 2500-3500 a month']);
    expect(read(table('|Ville|Junior (par an)|Senior (par an)|', '|Lyon|36k€|52 000 €|')).bands).toEqual([
      '3 Lyon, Junior: total EUR 36000 a year',
      '3 Lyon, Senior: total EUR 52000 a year',
    ]);
  });

  it.each(['3.500 €/Monat', '3.500 € pro Monat', '3500 €/mois', '3.500 € al mes', '3 500 € в месяц'])('count in a cell: %s', (cell) => {
    expect(read(table('|Level|Salary|', `|Junior|${cell}|`)).bands).toEqual(['3 Junior: base EUR 3500 a month']);
  });

  it('count thousands of euro, in a header or a cell', () => {
    expect(read(table('|Stufe|Grundgehalt (T€)|Gesamt|', '|Senior|72–85|80–95 TEUR|'))).toEqual({
      bands: ['3 Senior: base EUR 72000-85000, total EUR 80000-95000'],
      found: [],
    });
  });

  it('say how many months are paid a year: the month is read, and the number named', () => {
    expect(read(table('|城市|月薪 (CNY)|', '|杭州|18–25K·16薪|'))).toEqual({
      bands: ['3 杭州: base CNY 18000-25000 a month'],
      found: ['3 warning salaries-a-year'],
    });
  });

  it('of a period beside words that nobody knows are no place', () => {
    expect(read(table('|Poziom|UoP brutto / miesiąc|', '|Junior|7 000 – 10 000 zł|', '|Senior|18 000 – 26 000 zł|')).bands).toEqual([]);
  });

  it('of what is left or what things cost are no pay', () => {
    expect(read(table('|Stadt|Miete|', '|Köln|1.200 €|', '|Ulm|900 €|')).bands).toEqual([]);
  });
});

describe('rows of a distribution', () => {
  it('are no places', () => {
    expect(read(table('|Percentile|Salary|', '|25th|$90,000|', '|50th|$110,000|', '|P90|$160,000|'))).toEqual({
      bands: [],
      found: ['1 warning table-is-no-pay'],
    });
  });

  it('are no ranks of a list', () => {
    expect(read(table('|Rank|Company|Base|', '|10|Acme|$90,000|', '|11|Umbra|$95,000|')).bands).toHaveLength(2);
  });
});
