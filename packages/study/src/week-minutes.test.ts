import { describe, expect, it } from 'vitest';
import { weekMinutes } from './week-minutes.ts';

describe('weekMinutes', () => {
  it('sums the days from Monday to today', () => {
    const days = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05'].map((on) => ({ on, durationMs: 90_000 }));
    expect(weekMinutes(days, '2026-03-04')).toBe(3);
    expect(weekMinutes(days, '2026-03-01')).toBe(2);
  });
});
