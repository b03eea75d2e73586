import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './iso-date.ts';
import { streakOn } from './streak.ts';

const FIRST = '2026-03-01';
/** Dates from a string: a letter for a day that was studied, a point for one that was not. */
const days = (pattern: string): string[] => pattern.split('').flatMap((mark, index) => (mark === '.' ? [] : [addDays(FIRST, index)]));

describe('streakOn', () => {
  it.each([
    ['', 0, { days: 0, freezesLeft: 0, isFrozenToday: false }],
    ['x', 0, { days: 1, freezesLeft: 0, isFrozenToday: false }],
    // Today is not missed before it is over.
    ['xxx', 3, { days: 3, freezesLeft: 0, isFrozenToday: false }],
    ['xxx', 4, { days: 0, freezesLeft: 0, isFrozenToday: false }],
    ['xxx.x', 4, { days: 1, freezesLeft: 0, isFrozenToday: false }],
    // Seven days earn a freeze, a missed day uses it.
    ['xxxxxxx', 6, { days: 7, freezesLeft: 1, isFrozenToday: false }],
    ['xxxxxxx', 8, { days: 7, freezesLeft: 0, isFrozenToday: true }],
    ['xxxxxxx', 9, { days: 0, freezesLeft: 0, isFrozenToday: false }],
    ['xxxxxxx.x', 8, { days: 8, freezesLeft: 0, isFrozenToday: false }],
    ['xxxxxxx.x.x', 10, { days: 1, freezesLeft: 0, isFrozenToday: false }],
    // Two at most, and two missed days use both.
    ['xxxxxxxxxxxxxxxxxxxxxxxxxxxx', 27, { days: 28, freezesLeft: 2, isFrozenToday: false }],
    ['xxxxxxxxxxxxxx..x', 16, { days: 15, freezesLeft: 0, isFrozenToday: false }],
    ['xxxxxxxxxxxxxx...x', 17, { days: 1, freezesLeft: 0, isFrozenToday: false }],
  ])('"%s" seen on day %i', (pattern, today, streak) => {
    expect(streakOn(days(pattern), addDays(FIRST, today))).toEqual(streak);
  });

  it('does not depend on order, on dates given twice, nor on dates to come', () => {
    const marks = fc.array(fc.boolean(), { maxLength: 40 }).map((studied) => days(studied.map((isStudied) => (isStudied ? 'x' : '.')).join('')));
    fc.assert(
      fc.property(marks, fc.integer({ min: 0, max: 45 }), (dates, day) => {
        const today = addDays(FIRST, day);
        expect(streakOn([...dates, ...dates].toReversed().concat(addDays(today, 1)), today)).toEqual(streakOn(dates, today));
      }),
    );
  });
});
