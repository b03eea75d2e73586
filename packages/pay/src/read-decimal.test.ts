import { describe, expect, it } from 'vitest';
import { readDecimal } from './read-decimal.ts';

describe('readDecimal', () => {
  it.each<[text: string, digits: bigint, decimals: number, form: string]>([
    ['0', 0n, 0, 'plain'],
    ['155000', 155_000n, 0, 'plain'],
    ['1,200', 1200n, 0, 'grouped'],
    ['1,200.50', 120_050n, 2, 'grouped'],
    ['1.234.567,89', 123_456_789n, 2, 'grouped'],
    ['1 234 567', 1_234_567n, 0, 'grouped'],
    ["150'000", 150_000n, 0, 'grouped'],
    ['25,00,000', 2_500_000n, 0, 'lakh'],
    ['1,05,00,000', 10_500_000n, 0, 'lakh'],
    ['85.000', 85_000n, 0, 'pointed'],
    ['1.2', 12n, 1, 'decimal'],
    ['0.15', 15n, 2, 'decimal'],
    ['0.150', 150n, 3, 'decimal'],
    ['1234.5678', 12_345_678n, 4, 'decimal'],
    ['1,2', 12n, 1, 'decimal'],
  ])('reads %s', (text, digits, decimals, form) => {
    expect(readDecimal(text, false)).toMatchObject({ digits, decimals, form });
  });

  it('takes one point and three digits for a decimal before a suffix or per cent', () => {
    expect(readDecimal('1.097', true)).toEqual({ digits: 1097n, decimals: 3, form: 'decimal', ambiguous: true });
    expect(readDecimal('1,097', true)).toMatchObject({ digits: 1097n, decimals: 0, form: 'grouped', ambiguous: false });
  });

  it('marks a decimal comma, which others take for thousands', () => {
    expect(readDecimal('1,20', false)).toMatchObject({ digits: 120n, decimals: 2, ambiguous: true });
  });

  it.each(['', '007', '1,2345', '12,34,56', '1,200.345', '1,2000', '1.2.3', '1,000.000.000', '1 2', '.5', '5.', '1.1234567', '10 20', '1,00,00'])(
    'gives null for %j',
    (text) => {
      expect(readDecimal(text, false)).toBeNull();
    },
  );
});
