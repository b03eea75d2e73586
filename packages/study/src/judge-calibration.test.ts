import { describe, expect, it } from 'vitest';
import { judgeCalibration } from './judge-calibration.ts';

/** `given` against references of 0, 1, 2, 3 in turn. */
const against = (given: number[]) => given.map((level, at) => ({ given: level, reference: at % 4 }));
const EXACT = [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3];

describe('judgeCalibration', () => {
  it.each<[string, number[], ReturnType<typeof judgeCalibration>]>([
    ['opens for twelve that agree', EXACT, { kappa: 1, count: 12, largestDifference: 0, isOpen: true }],
    ['keeps closed for eleven that agree', EXACT.slice(1), { kappa: 1, count: 11, largestDifference: 0, isOpen: false }],
    // observed 2² = 4; given 3, 4, 3, 2 of the levels, reference three of each; expected (3 · 42 + 4 · 18 + 3 · 18 + 2 · 42) / 12 = 28; 1 − 4 / 28
    ['keeps closed for one difference of two levels', [...EXACT.slice(0, 11), 1], { kappa: 6 / 7, count: 12, largestDifference: 2, isOpen: false }],
    // observed 12 · 1 with given 1, 0, 3, 2 in turn; three of each on both sides; expected 3 · (42 + 18 + 18 + 42) / 12 = 30; 1 − 12 / 30
    ['opens at a kappa of exactly 0.6', [1, 0, 3, 2, 1, 0, 3, 2, 1, 0, 3, 2], { kappa: 0.6, count: 12, largestDifference: 1, isOpen: true }],
    // observed 12 · 1; given six of level 1 and six of 2; expected (6 · 18 + 6 · 18) / 12 = 18; 1 − 12 / 18
    ['keeps closed below it', [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], { kappa: 1 / 3, count: 12, largestDifference: 1, isOpen: false }],
    ['keeps closed without any', [], { kappa: null, count: 0, largestDifference: 0, isOpen: false }],
  ])('%s', (_name, given, expected) => {
    const pairs = given.length === 11 ? given.map((level) => ({ given: level, reference: level })) : against(given);
    const { kappa, ...rest } = judgeCalibration(pairs);
    const { kappa: wanted, ...others } = expected;
    expect(rest).toEqual(others);
    if (wanted === null) expect(kappa).toBeNull();
    else expect(kappa).toBeCloseTo(wanted, 12);
  });
});
