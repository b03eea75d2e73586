import { describe, expect, it } from 'vitest';
import { readColumn } from './read-column.ts';

const NONE = { currency: null };

describe('readColumn', () => {
  it.each<[header: string, name: string, context: object]>([
    ['Region', 'region', NONE],
    ['Location', 'region', NONE],
    ['地区', 'region', NONE],
    ['Level', 'level', NONE],
    ['Base Salary', 'base', NONE],
    ['Salary', 'base', NONE],
    ['**Base** (USD)', 'base', { currency: 'USD' }],
    ['Base (AUD A$)', 'base', { currency: 'AUD' }],
    ['Base Salary (€)', 'base', { currency: 'EUR' }],
    ['Base (INR/USD equiv)', 'base', NONE],
    ['Base (monthly)', 'base', { ...NONE, per: 'month' }],
    ['Stock (RSU/4yr)', 'stock', { ...NONE, per: 'grant', years: 4 }],
    ['RSU (4-Year)', 'stock', { ...NONE, per: 'grant', years: 4 }],
    ['Options (4yr)', 'stock', { ...NONE, per: 'grant', years: 4 }],
    ['Phantom Equity/3yr', 'stock', { ...NONE, per: 'grant', years: 3 }],
    ['Stock (/yr)', 'stock', { ...NONE, per: 'year' }],
    ['Equity (Annual)', 'stock', { ...NONE, per: 'year' }],
    ['Equity (Options/RSU est.)', 'stock', NONE],
    ['Bonus', 'bonus', NONE],
    ['Bonus (Annual)', 'bonus', { ...NONE, per: 'year' }],
    ['奖金', 'bonus', NONE],
    ['Hourly rate (GBP)', 'base', { currency: 'GBP', per: 'hour' }],
    ['Total stock (4yr)', 'stock', { ...NONE, per: 'grant', years: 4 }],
    ['On-hire RSU (4yr total)', 'stock', { ...NONE, per: 'grant', years: 4 }],
    ['Stock (R&D)', 'stock', NONE],
    ['CTC', 'total', NONE],
    ['Total Comp', 'total', NONE],
    ['Total Base + Bonus', 'total', NONE],
    ['TC', 'total', NONE],
    ['Total (USD)', 'total', { currency: 'USD' }],
    ['总包', 'total', NONE],
    ['Total comp over 4 years', 'total', { ...NONE, per: 'grant', years: 4 }],
    ['Total comp (3-5 years)', 'total', NONE],
    ['Base (pre-tax)', 'base', NONE],
    ['Total cost to company', 'total', NONE],
    ['Total (120 reports)', 'total', NONE],
    ['Stock total', 'stock', NONE],
    ['Base Berlin', 'base', NONE],
    ['Base (k€)', 'base', { currency: 'EUR', scale: { factor: 1000n, southAsian: false, perYear: false } }],
  ])('reads "%s" as %s', (header, name, context) => {
    expect(readColumn(header)).toEqual({ name, context });
  });

  it.each([
    'Stock/Bonus',
    'Signing Bonus',
    'Sign-On / Bonus',
    'Profit Sharing',
    'Base premium',
    'Base pay gap',
    'Total Revenue',
    'Base rent',
    'Base camp',
    'Payroll total',
    'Base tax',
    'Salary after tax',
    'Base (net)',
    'Total hours',
    'Annual stock refresh',
    'Total comp vs market',
    'Notes',
    'Google Level',
    'Coinbase',
    'Database',
    '',
  ])('gives no column for "%s"', (header) => {
    expect(readColumn(header)).toBeNull();
  });
});
