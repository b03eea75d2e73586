import { describe, expect, it } from 'vitest';
import { parseCell } from './parse-cell.ts';
import { readUnits } from './read-units.ts';

const NONE = { currency: null };

describe('readUnits', () => {
  it.each<[text: string, currency: string | null, factor: bigint | undefined, per: string | undefined]>([
    ['Base ($K)', 'USD', 1000n, undefined],
    ['Base $K', 'USD', 1000n, undefined],
    ['Base (EUR thousands)', 'EUR', 1000n, undefined],
    ["Base (USD '000)", 'USD', 1000n, undefined],
    ['Base (in thousands of USD)', 'USD', 1000n, undefined],
    ['CTC (LPA)', null, 100_000n, undefined],
    ['Base (INR lakhs)', 'INR', 100_000n, undefined],
    ['底薪(万元)', 'CNY', 10_000n, undefined],
    ['Salary per month (PLN)', 'PLN', undefined, 'month'],
    ['Day rate (GBP)', 'GBP', undefined, 'day'],
    ['Annual base', null, undefined, 'year'],
  ])('reads "%s"', (text, currency, factor, per) => {
    const units = readUnits(text);
    expect([units.currency, units.scale?.factor, units.per]).toEqual([currency, factor, per]);
  });

  it.each(['Base', 'Senior (L5)', 'Base (M)', 'Base (4 levels)', 'Base (R&D)', 'Base (INR/USD equiv)'])('reads none in "%s"', (text) => {
    expect(readUnits(text)).toEqual(NONE);
  });
});

describe('a cell under a header with a unit', () => {
  const { scale = null } = readUnits('Base ($K)');
  const read = (cell: string) => {
    const { cell: parsed, findings } = parseCell(cell, 'base', { currency: 'USD', scale });
    return [parsed.min, parsed.max, ...findings.map(({ rule }) => rule)];
  };

  it.each<[cell: string, min: number, max: number]>([
    ['150–220', 150_000, 220_000],
    ['1,200', 1_200_000, 1_200_000],
    ['152.5', 152_500, 152_500],
    ['$150K', 150_000, 150_000],
    ['900K–1.2M', 900_000, 1_200_000],
  ])('counts %s in it, unless it has a suffix of its own', (cell, min, max) => {
    expect(read(cell)).toEqual([min, max]);
  });

  it.each(['150,000', '150,000–220,000', '150.000'])('refuses %s, which is written out already', (cell) => {
    expect(read(cell)).toEqual([null, null, 'suffix-unclear']);
  });
});
