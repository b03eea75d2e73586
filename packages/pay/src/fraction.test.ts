import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dividedBy, minus, percentOf, plus, times, toFraction, toNumber } from './fraction.ts';

const decimal = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 })).map(([digits, places]) => Number(`${digits}e-${places}`));

describe('toFraction', () => {
  it('is the decimal as written, not its binary neighbour', () => {
    expect(toFraction(12.3)).toEqual({ over: 123n, under: 10n });
    expect(toFraction(-0.5)).toEqual({ over: -5n, under: 10n });
    expect(toFraction(340_000)).toEqual({ over: 340_000n, under: 1n });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7])('throws on %s', (value) => {
    expect(() => toFraction(value)).toThrow(RangeError);
  });

  it('comes back as the same number', () => {
    fc.assert(
      fc.property(fc.oneof(decimal, fc.integer({ min: -1e12, max: 1e12 })), (value) => {
        expect(toNumber(toFraction(value))).toBeCloseTo(value, 6);
        expect(toNumber(toFraction(Math.trunc(value))) + 0).toBe(Math.trunc(value) + 0);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('has no floating point drift', () => {
    expect(toNumber(plus(toFraction(0.1), toFraction(0.2)))).toBe(0.3);
    expect(toNumber(dividedBy(toFraction(75_001), 4))).toBe(18_750.25);
    expect(toNumber(times(toFraction(155_001), toFraction(0.123)))).toBe(19_065.123);
  });

  it('puts three thirds together again', () => {
    const third = dividedBy(toFraction(100), 3);
    expect(toNumber(plus(plus(third, third), third))).toBe(100);
  });

  it('takes back what it adds', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const back = minus(plus(toFraction(a), toFraction(b)), toFraction(b));
        expect(minus(back, toFraction(a)).over).toBe(0n);
      }),
    );
  });

  it('divides what it multiplied', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 1, max: 1000 }), (value, factor) => {
        const back = dividedBy(times(toFraction(value), toFraction(factor)), factor);
        expect(toNumber(back)).toBe(toNumber(toFraction(value)));
      }),
    );
  });
});

describe('percentOf', () => {
  it.each<[part: number, whole: number, percent: number | null]>([
    [13, 197, 6.6],
    [1, 2000, 0.1],
    [-1, 2000, -0.1],
    [1, 2001, 0],
    [-1, 3000, 0],
    [5, -100, -5],
    [0, 5, 0],
    [5, 0, null],
  ])('%s of %s is %s %%', (part, whole, percent) => {
    expect(percentOf(toFraction(part), toFraction(whole))).toBe(percent);
  });
});
