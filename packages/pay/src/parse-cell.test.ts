import { describe, expect, it } from 'vitest';
import type { CellContext, CellRole } from './cell.ts';
import { parseCell } from './parse-cell.ts';

type Ends = [min: number | null, max: number | null];

function read(raw: string, role: CellRole = 'base', context: CellContext = {}) {
  const { cell, findings } = parseCell(raw, role, context);
  return { cell, ends: [cell.min, cell.max], rules: findings.map(({ severity, rule }) => `${severity} ${rule}`) };
}

const NOTHING = { min: null, max: null, unit: 'none', currency: null, per: null, years: null };

describe('range separators', () => {
  const SEPARATORS: [name: string, separator: string][] = [
    ['en dash', '–'],
    ['hyphen', '-'],
    ['em dash', '—'],
    ['to', ' to '],
    ['spaced en dash', ' – '],
    ['non-breaking hyphen', '\u2011'],
    ['figure dash', '\u2012'],
    ['minus sign', '\u2212'],
    ['full-width wave', '～'],
    ['wave dash', '〜'],
    ['tilde', '~'],
    ['three dots', '...'],
    ['ellipsis', '…'],
    ['through', ' through '],
    ['bis', ' bis '],
    ['à', ' à '],
    ['至', '至'],
    ['double hyphen', '--'],
  ];

  it.each(SEPARATORS)('reads both ends across %s', (_name, separator) => {
    expect(read(`$150K${separator}$220K`)).toMatchObject({
      ends: [150_000, 220_000],
      cell: { currency: 'USD', unit: 'amount' },
      rules: [],
    });
    expect(read(`10${separator}20%`, 'bonus')).toMatchObject({ ends: [10, 20], cell: { unit: 'percent' }, rules: [] });
  });

  it.each(['$150K;$220K', '$150K $220K', '$150K|$220K', '$150K → $220K', '$150K and $220K', '$150K-$220K-$300K', '$150K-', '$150K–$220K/$300K'])(
    'refuses %s instead of reading its first figure',
    (raw) => {
      expect(read(raw)).toMatchObject({ cell: { ...NOTHING, raw }, rules: ['error not-understood'] });
    },
  );
});

describe('thousands of euro, as they are written in German', () => {
  it.each<[string, Ends]>([
    ['65–80 T€', [65_000, 80_000]],
    ['65T€', [65_000, 65_000]],
    ['65–80 TEUR', [65_000, 80_000]],
    ['72,5 T €', [72_500, 72_500]],
  ])('reads %s', (raw, ends) => {
    expect(read(raw)).toMatchObject({ ends, cell: { currency: 'EUR', unit: 'amount', raw } });
  });

  it.each(['65 TEURO', 'MT€ 65', 'T€ 65–80'])('refuses %s', (raw) => {
    expect(read(raw)).toMatchObject({ cell: { ...NOTHING, raw }, rules: ['error not-understood'] });
  });
});

describe('months that are paid more than twelve times a year', () => {
  it.each(['18–25K·16薪', '18-25K×16薪', '18–25K * 16 薪', '18–25K/月·16薪', '18–25K (16薪)'])('keeps the month of %s and names the times', (raw) => {
    const { cell, findings } = parseCell(raw, 'base', { currency: 'CNY', per: 'year' });
    expect(cell).toEqual({ min: 18_000, max: 25_000, unit: 'amount', currency: 'CNY', per: 'month', years: null, raw });
    expect(findings.map(({ rule, text }) => [rule, text.includes('16 times a year')])).toEqual([['salaries-a-year', true]]);
  });

  it.each(['16薪', '18–25K·6薪', '18–25K·161薪', '18K·14薪–25K·16薪'])('refuses %s', (raw) => {
    expect(read(raw)).toMatchObject({ cell: { ...NOTHING, raw }, rules: [expect.stringMatching(/^error /)] });
  });
});

describe('amounts', () => {
  const AMOUNTS: [raw: string, ends: Ends, currency: string][] = [
    ['$150–220K', [150_000, 220_000], 'USD'],
    ['$0–$15K', [0, 15_000], 'USD'],
    ['$85,000–$1.2M', [85_000, 1_200_000], 'USD'],
    ['$85000–1.2M', [85_000, 1_200_000], 'USD'],
    ['$155,000', [155_000, 155_000], 'USD'],
    ['CNY 600K–CNY 1.2M', [600_000, 1_200_000], 'CNY'],
    ['CNY 30–50万', [300_000, 500_000], 'CNY'],
    ['30万元至50万元', [300_000, 500_000], 'CNY'],
    ['₩0.8億', [80_000_000, 80_000_000], 'KRW'],
    ['₹25,00,000', [2_500_000, 2_500_000], 'INR'],
    ['₹68,00,000–₹1,05,00,000', [6_800_000, 10_500_000], 'INR'],
    ['INR 22L–INR 40L', [2_200_000, 4_000_000], 'INR'],
    ['₹28.5 Lakh', [2_850_000, 2_850_000], 'INR'],
    ['₹1.2 Cr', [12_000_000, 12_000_000], 'INR'],
    ['IDR 580M–IDR 1.03B', [580_000_000, 1_030_000_000], 'IDR'],
    ['PLN 693K–1,060K', [693_000, 1_060_000], 'PLN'],
    ['85.000 €', [85_000, 85_000], 'EUR'],
    ['1 234 567 SEK', [1_234_567, 1_234_567], 'SEK'],
    ["CHF 120'000–150’000", [120_000, 150_000], 'CHF'],
    ['EUR95K–EUR140K', [95_000, 140_000], 'EUR'],
    ['80k € – 95k €', [80_000, 95_000], 'EUR'],
    ['$1.2 million', [1_200_000, 1_200_000], 'USD'],
    ['S$162K–S$215K', [162_000, 215_000], 'SGD'],
    ['HK$1.42M', [1_420_000, 1_420_000], 'HKD'],
    ['R$1,000K', [1_000_000, 1_000_000], 'BRL'],
    ['US$ 100K', [100_000, 100_000], 'USD'],
    ['CAD $120K–$150K', [120_000, 150_000], 'CAD'],
    ['$150K–$220K AUD', [150_000, 220_000], 'AUD'],
    ['**$329K**', [329_000, 329_000], 'USD'],
    ['$430K-$710K*', [430_000, 710_000], 'USD'],
    ['$350K - $500K TC', [350_000, 500_000], 'USD'],
    ['$85,000.00', [85_000, 85_000], 'USD'],
  ];

  it.each(AMOUNTS)('reads %s exactly', (raw, ends, currency) => {
    expect(read(raw)).toMatchObject({ ends, cell: { currency, unit: 'amount', per: null, raw }, rules: [] });
  });

  it('has no floating point drift', () => {
    expect(read('$1.005M–$1.1M').ends).toEqual([1_005_000, 1_100_000]);
    expect(read('$8.29M').ends).toEqual([8_290_000, 8_290_000]);
    expect(read('$1.097K', 'stock').ends).toEqual([1097, 1097]);
  });

  it.each(['€80\u200BK–€95\u00A0K', '\uFEFF€80K–€95K', '€80\u2060K–€9\u200B5K', '€8\u200B0K – €95\u202FK'])('ignores invisible characters in %j', (raw) => {
    expect(read(raw)).toMatchObject({ ends: [80_000, 95_000], cell: { currency: 'EUR', raw }, rules: [] });
  });

  it('reads the digits of other scripts', () => {
    expect(read('AED ٣٠٠K–AED ٤٥٠K')).toMatchObject({ ends: [300_000, 450_000], cell: { currency: 'AED' }, rules: [] });
    expect(read('₹२५,००,०००').ends).toEqual([2_500_000, 2_500_000]);
    expect(read('￥８００Ｋ－￥１，２００Ｋ').ends).toEqual([800_000, 1_200_000]);
    expect(read('￥９００Ｋ～￥１．５Ｍ', 'total').ends).toEqual([900_000, 1_500_000]);
    expect(read('１０％', 'bonus').ends).toEqual([10, 10]);
    expect(read('١٠٪', 'bonus').ends).toEqual([10, 10]);
  });
});

describe('errors, each without figures', () => {
  const REFUSED: [raw: string, role: CellRole, rule: string][] = [
    ['-$5K–$10K', 'base', 'negative-amount'],
    ['($5K)', 'base', 'negative-amount'],
    ['$-20K–$30K', 'total', 'negative-amount'],
    ['−10%', 'bonus', 'negative-amount'],
    ['$5K–-$10K', 'base', 'negative-amount'],
    ['$220K–$155K', 'base', 'range-descends'],
    ['$70K–$20K', 'stock', 'range-descends'],
    ['25–15%', 'bonus', 'range-descends'],
    ['$715K–$1.097K', 'base', 'range-descends'],
    ['£150K–$180K', 'base', 'mixed-currency'],
    ['PLN 340K–$460K', 'total', 'mixed-currency'],
    ['$175K–C$322K', 'base', 'mixed-currency'],
    ['SGD 190K–$310K', 'base', 'mixed-currency'],
    ['£24K - $40K / $30K - $50K', 'base', 'mixed-currency'],
    ['EUR £80K', 'base', 'mixed-currency'],
    ['10%', 'base', 'percent-where-amount'],
    ['0.1%', 'stock', 'percent-where-amount'],
    ['10%', 'total', 'percent-where-amount'],
    ['$10K–20%', 'bonus', 'mixed-units'],
    ['$75/hr–$110/day', 'base', 'mixed-period'],
    ['$900–1.2M', 'base', 'suffix-unclear'],
    ['$1.085–1.2M', 'base', 'suffix-unclear'],
    ['$999999999999999999K', 'base', 'amount-out-of-range'],
    ['$1001B', 'base', 'amount-out-of-range'],
    ['1001%', 'bonus', 'percent-out-of-range'],
    ['$62.50/hr', 'base', 'fraction-of-unit'],
    ['15', 'bonus', 'unit-missing'],
    ['150', 'base', 'currency-missing'],
    ['20,000–50,000', 'stock', 'currency-missing'],
    ['13,000 – 27,000 options', 'stock', 'count-of-shares'],
    ['15% of total comp', 'bonus', 'not-understood'],
    ['15% TC', 'bonus', 'not-understood'],
    ['10-20% below GS', 'bonus', 'not-understood'],
    ['+10-15%', 'bonus', 'not-understood'],
    ['10% / 15%', 'bonus', 'not-understood'],
    ['$22L', 'base', 'not-understood'],
    ['$1,20,000', 'base', 'not-understood'],
    ['$12,34', 'base', 'fraction-of-unit'],
    ['$1,2345K', 'base', 'not-understood'],
    ['$007K', 'base', 'not-understood'],
    ['$100K KK', 'base', 'not-understood'],
    ['$100K+–$200K', 'base', 'not-understood'],
    ['up to $100K–$200K', 'base', 'not-understood'],
    ['from up to $100K', 'base', 'not-understood'],
    ['$310K (Yr1) / $450K (Yr3-4)', 'total', 'not-understood'],
    ['$20K below market', 'base', 'not-understood'],
    ['Level 5', 'base', 'not-understood'],
    ['$100K 4yr 3yr', 'stock', 'not-understood'],
    ['10%%', 'bonus', 'not-understood'],
    ['10% K', 'bonus', 'not-understood'],
  ];

  it.each(REFUSED)('refuses %s as %s: %s', (raw, role, rule) => {
    expect(read(raw, role)).toMatchObject({ cell: { ...NOTHING, raw }, rules: [`error ${rule}`] });
  });

  it.each(['$9e99K', '$1e309', '$NaN–$Infinity', 'NaN', '∞%', '$0x10K–$10K', '$1_000', '1/2', '½', '$100²K', '$2²', '③0K', '$150\u00AD220K'])(
    'is not fooled by %s',
    (raw) => {
      expect(read(raw)).toMatchObject({ cell: NOTHING, rules: ['error not-understood'] });
    },
  );

  it('refuses a page of text with a figure in it, and takes one without for words', () => {
    expect(read(`${'word '.repeat(50_000)}7`).rules).toEqual(['error not-understood']);
    expect(read('*'.repeat(200_000)).rules).toEqual([]);
  });

  it('names the cell and the way out, and shortens a long cell', () => {
    expect(parseCell('10%', 'base').findings).toEqual([
      {
        severity: 'error',
        rule: 'percent-where-amount',
        text: '"10%" is a percentage where an amount is due. Write an amount, such as $150K–$220K.',
        column: null,
      },
    ]);
    expect(parseCell(`level 5 ${'x'.repeat(90)}`, 'base').findings[0]?.text).toContain(`"level 5 ${'x'.repeat(52)}…" is not understood.`);
  });
});

describe('percentages of a bonus', () => {
  it.each<[raw: string, ends: Ends]>([
    ['15%', [15, 15]],
    ['15–25%', [15, 25]],
    ['15% – 25% of base', [15, 25]],
    ['10–12% target', [10, 12]],
    ['12.5%', [12.5, 12.5]],
    ['10,5 %', [10.5, 10.5]],
    ['15 percent', [15, 15]],
    ['0%', [0, 0]],
    ['up to 20%', [0, 20]],
    ['10 % of annual base salary', [10, 10]],
  ])('reads %s', (raw, ends) => {
    expect(read(raw, 'bonus')).toMatchObject({ ends, cell: { unit: 'percent', currency: null, per: null }, rules: [] });
  });

  it('keeps an amount an amount', () => {
    expect(read('$15K–$25K', 'bonus')).toMatchObject({ ends: [15_000, 25_000], cell: { unit: 'amount', currency: 'USD' }, rules: [] });
  });

  it('warns about more than 100 %', () => {
    expect(read('150%', 'bonus')).toMatchObject({ ends: [150, 150], rules: ['warning percent-above-hundred'] });
  });

  it('keeps no figure of what may be a ratio', () => {
    expect(read('0.15', 'bonus')).toMatchObject({ cell: { ...NOTHING, raw: '0.15' }, rules: ['warning ratio-or-percent'] });
  });
});

describe('cells of words', () => {
  it.each([
    '—',
    '-',
    '',
    ' ',
    'None',
    'N/A',
    'TBD',
    'Competitive',
    'Varies',
    'Discretionary',
    'Same equity grant',
    '面议',
    '60–70% of US',
    '~60-70% of US',
    '5-10% lower',
  ])('has no figure and no finding for "%s"', (raw) => {
    expect(parseCell(raw, 'base')).toEqual({ cell: { ...NOTHING, raw }, findings: [] });
  });

  it('does not take a comparison beside an amount for words', () => {
    expect(read('$5 or 60% of US').rules).toEqual(['error not-understood']);
  });
});

describe('open ends', () => {
  it.each<[raw: string, role: CellRole, ends: Ends]>([
    ['$100K+', 'total', [100_000, null]],
    ['$100K or more', 'total', [100_000, null]],
    ['from $100K', 'base', [100_000, null]],
    ['₹60+ LPA', 'base', [6_000_000, null]],
    ['35%+', 'bonus', [35, null]],
    ['up to $50K', 'stock', [0, 50_000]],
    ['up to $200K', 'base', [null, 200_000]],
    ['< $240,000', 'total', [null, 240_000]],
    ['from $100K to $200K', 'base', [100_000, 200_000]],
  ])('reads %s as %s', (raw, role, ends) => {
    expect(read(raw, role)).toMatchObject({ ends, rules: [] });
  });

  it('keeps no maximum of an open range, and says so', () => {
    expect(read('$185K–$520K+', 'stock')).toMatchObject({ ends: [185_000, null], rules: ['warning open-ended'] });
  });
});

describe('periods', () => {
  it.each<[raw: string, role: CellRole, per: string | null, years: number | null]>([
    ['SEK 85K–108K/mo', 'base', 'month', null],
    ['€5,000 per month', 'base', 'month', null],
    ['CNY 30K/月', 'base', 'month', null],
    ['$75–$110/hr', 'base', 'hour', null],
    ['$75/hr – $110/hr', 'base', 'hour', null],
    ['£600/day', 'base', 'day', null],
    ['$2,000 weekly', 'base', 'week', null],
    ['$40K–$80K/yr', 'stock', 'year', null],
    ['$150K p.a.', 'base', 'year', null],
    ['$150K per annum', 'base', 'year', null],
    ['₹18-28 LPA', 'base', 'year', null],
    ['$55,000 – $115,000/yr vesting', 'stock', 'year', null],
    ['$75K–$210K/4yr', 'stock', 'grant', 4],
    ['$162K–$275K RSU/4yr', 'stock', 'grant', 4],
    ['£209K–£366K (4yr vest)', 'stock', 'grant', 4],
    ['$90K over 3 years', 'stock', 'grant', 3],
    ['SEK 330K–578K/yr (4yr vest)', 'stock', 'year', null],
    ['$150K (annual)', 'base', 'year', null],
    ['$150K', 'base', null, null],
  ])('keeps the period of %s', (raw, role, per, years) => {
    expect(read(raw, role)).toMatchObject({ cell: { per, years }, rules: [] });
  });

  it('never annualises', () => {
    expect(read('SEK 85K–108K/mo').ends).toEqual([85_000, 108_000]);
    expect(read('$75–$110/hr').ends).toEqual([75, 110]);
  });

  it('takes the header where the cell says nothing, and the cell where it does', () => {
    const grant: CellContext = { per: 'grant', years: 4 };
    expect(read('$75K', 'stock', grant).cell).toMatchObject({ per: 'grant', years: 4 });
    expect(read('$40K/yr', 'stock', grant).cell).toMatchObject({ per: 'year', years: null });
    expect(read('$90K/3yr', 'stock', grant).cell).toMatchObject({ per: 'grant', years: 3 });
  });

  it('marks a sign-on as paid once', () => {
    expect(read('$22K–$45K sign-on', 'bonus')).toMatchObject({ cell: { per: 'grant', years: null }, rules: ['warning paid-once'] });
  });
});

describe('currencies', () => {
  it.each(['¥280,000', '￥280,000', 'kr 565,000', 'Rs. 500,000'])('keeps no currency for %s, which fits several', (raw) => {
    expect(read(raw)).toMatchObject({ cell: { currency: null, unit: 'amount' }, rules: ['warning ambiguous-currency'] });
  });

  it('lets the header decide what a sign means', () => {
    expect(read('¥280,000', 'base', { currency: 'CNY' })).toMatchObject({ cell: { currency: 'CNY' }, rules: [] });
    expect(read('$120K', 'base', { currency: 'CAD' }).cell.currency).toBe('CAD');
    expect(read('€120K', 'base', { currency: 'CAD' }).cell.currency).toBe('EUR');
    expect(read('120K', 'base', { currency: 'CAD' })).toMatchObject({ cell: { currency: 'CAD' }, rules: [] });
  });

  it('warns when nothing names a currency', () => {
    expect(read('120K–150K')).toMatchObject({ ends: [120_000, 150_000], cell: { currency: null }, rules: ['warning currency-missing'] });
  });

  it.each<[raw: string, ends: Ends, currency: string]>([
    ['£98K - £133K / $123K - $166K', [98_000, 133_000], 'GBP'],
    ['£109K / $137K - £148K / $186K', [109_000, 148_000], 'GBP'],
    ['£18K - £30K/yr / $23K - $38K/yr', [18_000, 30_000], 'GBP'],
    ['AED 360,000-AED 520,000 / $98,000-$142,000', [360_000, 520_000], 'AED'],
    ['A$144K / $97K', [144_000, 144_000], 'AUD'],
  ])('reads the first of two currencies in %s', (raw, ends, currency) => {
    expect(read(raw)).toMatchObject({ ends, cell: { currency }, rules: ['warning second-currency'] });
  });

  it('refuses both when the second is impossible', () => {
    expect(read('**£573K-£878K / $715K-$1.097K**', 'total').rules).toEqual(['error range-descends']);
  });
});

describe('warnings beside exact figures', () => {
  it.each<[raw: string, role: CellRole, rules: string[]]>([
    ['$0–$0', 'base', ['zero-amount']],
    ['$0', 'total', ['zero-amount']],
    ['$0', 'stock', []],
    ['$1–$2', 'total', ['implausible-amount']],
    ['$1.097K', 'stock', ['ambiguous-decimal']],
    ['€1,2M', 'base', ['ambiguous-decimal']],
    ['$1.085M', 'base', []],
    ['~$150K', 'base', ['approximate']],
    ['approx. $150K', 'base', ['approximate']],
    ['£120,000-£170,000 + options', 'base', ['note-not-read']],
    ['$12K-$25K (10-15%)', 'bonus', ['note-not-read']],
    ['$160K - $220K (GBP equiv.)', 'base', ['note-not-read']],
    ['$25K (quarterly)', 'bonus', ['note-not-read']],
    ['15% (variable)', 'bonus', []],
    ['$40K (senior only)', 'stock', []],
  ])('says what to check about %s as %s', (raw, role, rules) => {
    expect(read(raw, role).rules).toEqual(rules.map((rule) => `warning ${rule}`));
  });

  it('prints how an unclear decimal mark was read', () => {
    expect(parseCell('$1.097K', 'stock').findings[0]?.text).toBe('"$1.097K" is read as 1,097 to 1,097: write thousands with a comma, decimals with a point.');
  });
});
