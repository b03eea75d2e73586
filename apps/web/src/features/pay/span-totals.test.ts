import type { Band } from '@whetstone/contracts/salaries';
import { expect, test } from 'vitest';
import { spanTotals } from './span-totals.ts';

type Total = { currency?: string; min: number | null; max: number | null; per?: 'month' };

function bandOf({ currency = 'USD', min, max, per }: Total): Band {
  const empty = { min: null, max: null };
  const nothing = { ...empty, unit: 'none', currency: null, per: null, raw: '' } as const;
  const total = { min, max, unit: 'amount', currency, per: per ?? null, raw: '' } as const;
  return {
    region: 'Utah',
    level: null,
    currency,
    levels: null,
    base: empty,
    stock: { ...empty, years: null },
    bonus: { minPercent: null, maxPercent: null },
    stated: { min, max },
    fromParts: null,
    parts: null,
    findings: [],
    gap: null,
    cells: { base: nothing, stock: nothing, bonus: nothing, total },
  };
}

test.each<[string, Total[], ReturnType<typeof spanTotals>]>([
  [
    'reaches from the lowest to the highest, each currency by itself',
    [
      { min: 210, max: 330 },
      { currency: 'CNY', min: 600, max: 1200 },
      { min: 205, max: 340 },
    ],
    [
      { currency: 'USD', min: 205, max: 340 },
      { currency: 'CNY', min: 600, max: 1200 },
    ],
  ],
  [
    'is open where one of them is',
    [
      { min: 210, max: null },
      { min: 205, max: 340 },
    ],
    [{ currency: 'USD', min: 205, max: null }],
  ],
  [
    'leaves out what is no pay of a year, and what has no figure',
    [
      { min: 20, max: 30, per: 'month' },
      { currency: 'CNY', min: null, max: null },
    ],
    [],
  ],
])('the span of the totals %s', (_, totals, spans) => {
  expect(spanTotals(totals.map(bandOf))).toEqual(spans);
});
