import { describe, expect, it } from 'vitest';
import { readCurrency } from './read-currency.ts';
import { resolveCurrency } from './resolve-currency.ts';

describe('readCurrency', () => {
  it.each<[text: string, mark: string, fallback: string | null]>([
    ['$150K', '$', 'USD'],
    ['US$150K', 'US$', 'USD'],
    ['HK$1M', 'HK$', 'HKD'],
    ['S$85', 'S$', 'SGD'],
    ['SGD 85', 'SGD', 'SGD'],
    ['EUR95K', 'EUR', 'EUR'],
    ['R$480K', 'R$', 'BRL'],
    ['R 850K', 'R', 'ZAR'],
    ['¥280', '¥', null],
    ['CN¥280', 'CN¥', 'CNY'],
    ['kr765', 'kr', null],
    ['Rs. 5', 'Rs.', null],
    ['zł', 'zł', 'PLN'],
    ['元/月', '元', 'CNY'],
  ])('reads %s', (text, mark, fallback) => {
    expect(readCurrency(text, 0)).toMatchObject({ text: mark, fallback });
  });

  it.each(['150K', 'RSU', 'all', 'usd', 'XYZ 5', 'krone', 'Region', 'USDT', ''])('finds none at the start of "%s"', (text) => {
    expect(readCurrency(text, 0)).toBeNull();
  });

  it('reads at the place it is asked about', () => {
    expect(readCurrency('150K USD', 5)?.text).toBe('USD');
    expect(readCurrency('150K USD', 4)).toBeNull();
  });
});

describe('resolveCurrency', () => {
  const marks = (...texts: string[]) => texts.flatMap((text) => readCurrency(text, 0) ?? []);

  it.each<[signs: string[], header: string | null, currency: string | null]>([
    [[], null, null],
    [[], 'EUR', 'EUR'],
    [['$'], null, 'USD'],
    [['$'], 'CAD', 'CAD'],
    [['$'], 'EUR', 'USD'],
    [['$', 'CAD'], null, 'CAD'],
    [['$', '$'], null, 'USD'],
    [['¥', 'CNY'], null, 'CNY'],
    [['¥'], 'JPY', 'JPY'],
    [['£'], 'USD', 'GBP'],
  ])('takes %j under header %s as %s', (signs, header, currency) => {
    expect(resolveCurrency(marks(...signs), header)).toEqual({ currency, ambiguous: null });
  });

  it('names the sign that stays ambiguous', () => {
    expect(resolveCurrency(marks('kr'), null)).toMatchObject({
      currency: null,
      ambiguous: { text: 'kr', candidates: ['SEK', 'NOK', 'DKK', 'ISK'] },
    });
  });

  it('gives null for marks that contradict each other', () => {
    expect(resolveCurrency(marks('€', '£'), null)).toBeNull();
    expect(resolveCurrency(marks('$', 'PLN'), null)).toBeNull();
  });
});
