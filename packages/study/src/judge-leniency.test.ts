import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LENIENCY_NEEDS, type Leniency, judgeLeniency } from './judge-leniency.ts';

const times = (count: number, difference: number): number[] => Array.from({ length: count }, () => difference);
const differences = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: LENIENCY_NEEDS, maxLength: LENIENCY_NEEDS });

function judge(given: readonly number[]): Leniency {
  const judged = judgeLeniency(given);
  if (judged === null) throw new Error('too few');
  return judged;
}

describe('judgeLeniency', () => {
  it.each<[string, number[], Partial<Leniency>]>([
    ['always the same', times(20, 0), { mean: 0, low: 0, high: 0, change: 0, changeLow: 0, changeHigh: 0 }],
    ['always one higher', times(20, 1), { mean: 1, low: 1, high: 1, change: 0 }],
    // s² = 20 · 0.25 / 19; the margin 2.093024 · √(0.263158 / 20) = 0.240086; the halves have no spread of their own
    [
      'first the same, then one higher',
      [...times(10, 0), ...times(10, 1)],
      { mean: 0.5, low: 0.259914, high: 0.740086, older: 0, newer: 1, change: 1, changeLow: 1 },
    ],
    // each half five 0 and five 1: 2.5 + 2.5 of squares over 18 · 2 / 10 = 0.055556; the margin 2.100922 · √0.055556 = 0.495192
    ['now and then one higher', Array.from({ length: 20 }, (_, at) => at % 2), { mean: 0.5, change: 0, changeLow: -0.495192, changeHigh: 0.495192 }],
  ])('of one who is %s', (_name, given, expected) => {
    for (const [name, value] of Object.entries(expected)) expect(judge(given)[name as keyof Leniency]).toBeCloseTo(value, 5);
  });

  it('says nothing below twenty, and looks at the last twenty of more', () => {
    expect(judgeLeniency(times(19, 1))).toBeNull();
    expect(judge([...times(30, 3), ...times(20, -1)])).toEqual(judge(times(20, -1)));
  });

  it('moves with whoever gives so many levels more, and its intervals stay as wide', () => {
    fc.assert(
      fc.property(differences, fc.integer({ min: -3, max: 3 }), (given, more) => {
        const [one, other] = [judge(given), judge(given.map((difference) => difference + more))];
        expect(other.mean - one.mean).toBeCloseTo(more, 9);
        expect(other.change).toBeCloseTo(one.change, 9);
        expect(other.high - other.low).toBeCloseTo(one.high - one.low, 9);
        expect(other.changeHigh - other.changeLow).toBeCloseTo(one.changeHigh - one.changeLow, 9);
      }),
    );
  });

  it('turns with its differences, and its drift with their order', () => {
    fc.assert(
      fc.property(differences, (given) => {
        const [one, mirrored, backwards] = [judge(given), judge(given.map((difference) => -difference)), judge(given.toReversed())];
        expect([mirrored.mean, mirrored.low, mirrored.change].map((value) => value.toFixed(9))).toEqual(
          [-one.mean, -one.high, -one.change].map((value) => value.toFixed(9)),
        );
        expect(backwards.mean).toBeCloseTo(one.mean, 9);
        expect(backwards.change).toBeCloseTo(-one.change, 9);
      }),
    );
  });

  it('lies within its interval, and that around what was given', () => {
    fc.assert(
      fc.property(differences, (given) => {
        const { low, mean, high, change, changeLow, changeHigh } = judge(given);
        expect(low <= mean && mean <= high && changeLow <= change && change <= changeHigh).toBe(true);
        expect(Math.min(...given) <= mean && mean <= Math.max(...given)).toBe(true);
      }),
    );
  });
});
