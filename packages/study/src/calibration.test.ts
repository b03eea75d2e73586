import { describe, expect, it } from 'vitest';
import { brierScore, calibrate } from './calibration.ts';
import type { Grade } from './study-types.ts';

const many = (count: number, predicted: number, grade: Grade) => Array.from({ length: count }, () => ({ predicted, grade }));

describe('calibrate', () => {
  it('holds predicted against actual recall, by how high it was predicted', () => {
    const calibration = calibrate([...many(30, 0.95, 3), ...many(10, 0.95, 1), ...many(5, 0.55, 2), ...many(5, 0.55, 1)]);
    expect(calibration?.count).toBe(50);
    expect(calibration?.bins).toEqual([
      { low: 0.5, high: 0.6, predicted: expect.closeTo(0.55) as number, actual: 0.5, count: 10 },
      { low: 0.9, high: 1, predicted: expect.closeTo(0.95) as number, actual: 0.75, count: 40 },
    ]);
    expect(calibration?.brier).toBeCloseTo((30 * 0.05 ** 2 + 10 * 0.95 ** 2 + 5 * 0.45 ** 2 + 5 * 0.55 ** 2) / 50);
  });

  it('counts a certain prediction in the highest', () => {
    expect(calibrate(many(50, 1, 4))?.bins).toEqual([{ low: 0.9, high: 1, predicted: 1, actual: 1, count: 50 }]);
  });

  it('says nothing below 50 reviews', () => {
    expect(calibrate(many(49, 0.9, 3))).toBeNull();
  });
});

describe('brierScore', () => {
  it('is 0 for nothing, 1 for the worst and a quarter for a coin', () => {
    expect([brierScore([]), brierScore(many(3, 1, 1)), brierScore([...many(1, 0.5, 1), ...many(1, 0.5, 3)])]).toEqual([0, 1, 0.25]);
  });
});
