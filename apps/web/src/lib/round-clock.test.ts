import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockText, leftOf, spokenBetween } from './round-clock.ts';

const MINUTE = 60_000;
const HOUR = { endsAt: '2026-11-28T11:00:00.000Z', now: '2026-11-28T10:00:00.000Z', pause: null };

describe('what is left', () => {
  it.each([
    ['is what the server said less what has passed since', HOUR, 10 * MINUTE, 50 * MINUTE],
    ['is never below nothing', HOUR, 90 * MINUTE, 0],
    ['stands still in a pause', { ...HOUR, pause: { beganAt: '2026-11-28T10:20:00.000Z' } }, 90 * MINUTE, 40 * MINUTE],
    ['is unknown where no time is kept', { ...HOUR, endsAt: null }, 0, null],
  ])('%s', (_, round, passed, left) => {
    expect(leftOf(round, passed)).toBe(left);
  });
});

describe('what is said', () => {
  it.each([
    [31, 30, { kind: 'half', value: 0 }],
    [10.01, 10, { kind: 'minutes', value: 10 }],
    [5.01, 5, { kind: 'minutes', value: 5 }],
    [1.01, 1, { kind: 'minutes', value: 1 }],
    [0.51, 0.5, { kind: 'seconds', value: 30 }],
    [0.01, 0, { kind: 'over', value: 0 }],
    [40, 4, { kind: 'minutes', value: 5 }],
    [29, 28, null],
    [10, 9.9, null],
  ])('between %d and %d minutes of an hour: %j', (before, after, spoken) => {
    expect(spokenBetween(before * MINUTE, after * MINUTE, 60 * MINUTE)).toEqual(spoken);
  });

  it('comes at most six times in a round, however often one looks, and each mark once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 240 }), fc.integer({ min: 200, max: 5000 }), (minutes, step) => {
        const total = minutes * MINUTE;
        const said: string[] = [];
        for (let left = total; left > 0; left -= step) {
          const spoken = spokenBetween(left, Math.max(0, left - step), total);
          if (spoken !== null) said.push(`${spoken.kind} ${spoken.value}`);
        }
        expect(said.length).toBeLessThanOrEqual(6);
        expect(new Set(said).size).toBe(said.length);
        expect(said.at(-1)).toBe('over 0');
      }),
    );
  });
});

it.each([
  [0, '0:00'],
  [1, '0:01'],
  [59_001, '1:00'],
  [750_000, '12:30'],
  [3_900_000, '1:05:00'],
])('%d ms is written %s', (left, text) => {
  expect(clockText(left)).toBe(text);
});
