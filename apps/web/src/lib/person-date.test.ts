import { describe, expect, it } from 'vitest';
import { addDays, daysFrom, isDate, weekdayOf, weekOf } from './person-date.ts';

describe('dates of a person', () => {
  it.each([
    { on: '2026-12-31', days: 1, after: '2027-01-01' },
    { on: '2028-02-28', days: 1, after: '2028-02-29' },
    { on: '2026-03-29', days: -1, after: '2026-03-28' },
    { on: '2026-10-25', days: 1, after: '2026-10-26' },
  ])('$days days from $on is $after', ({ on, days, after }) => {
    expect(addDays(on, days)).toBe(after);
    expect(daysFrom(on, after)).toBe(days);
  });

  it('begins the week on Monday', () => {
    expect(weekdayOf('2026-11-30')).toBe(0);
    expect(weekdayOf('2026-11-29')).toBe(6);
    expect(weekOf('2026-11-29')).toBe('2026-11-23');
    expect(weekOf('2026-11-30')).toBe('2026-11-30');
  });

  it.each([
    ['2026-11-30', true],
    ['2026-02-30', false],
    ['', false],
    ['30.11.2026', false],
  ])('says of "%s" whether it is a date: %s', (text, isOne) => {
    expect(isDate(text)).toBe(isOne);
  });
});
