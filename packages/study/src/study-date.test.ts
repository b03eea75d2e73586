import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from './iso-date.ts';
import { studyDate } from './study-date.ts';

const FOUR = 240;

describe('studyDate', () => {
  it.each([
    // The same instant in zones a day apart.
    ['2026-03-01T10:30:00Z', 'Pacific/Pago_Pago', 0, '2026-02-28'],
    ['2026-03-01T11:00:00Z', 'Pacific/Pago_Pago', 0, '2026-03-01'],
    ['2026-03-01T10:30:00Z', 'Pacific/Kiritimati', 0, '2026-03-02'],
    ['2026-03-01T09:59:00Z', 'Pacific/Kiritimati', 0, '2026-03-01'],
    ['2026-03-01T18:15:00Z', 'Asia/Kathmandu', 0, '2026-03-02'],
    // A day that ends at four.
    ['2026-03-02T03:59:59Z', 'Etc/UTC', FOUR, '2026-03-01'],
    ['2026-03-02T04:00:00Z', 'Etc/UTC', FOUR, '2026-03-02'],
    ['2026-03-01T19:59:00Z', 'Asia/Shanghai', FOUR, '2026-03-01'],
    ['2026-03-01T20:00:00Z', 'Asia/Shanghai', FOUR, '2026-03-02'],
    // Berlin loses 02:00 to 03:00 on 29 March 2026, and has it twice on 25 October.
    ['2026-03-29T00:59:00Z', 'Europe/Berlin', FOUR, '2026-03-28'],
    ['2026-03-29T01:59:00Z', 'Europe/Berlin', FOUR, '2026-03-28'],
    ['2026-03-29T02:00:00Z', 'Europe/Berlin', FOUR, '2026-03-29'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', 150, '2026-10-25'],
    ['2026-10-25T02:59:00Z', 'Europe/Berlin', FOUR, '2026-10-24'],
    ['2026-10-25T03:00:00Z', 'Europe/Berlin', FOUR, '2026-10-25'],
    // New York, 8 March and 1 November 2026.
    ['2026-03-08T07:59:00Z', 'America/New_York', FOUR, '2026-03-07'],
    ['2026-03-08T08:00:00Z', 'America/New_York', FOUR, '2026-03-08'],
    ['2026-11-01T08:59:00Z', 'America/New_York', FOUR, '2026-10-31'],
    ['2026-11-01T09:00:00Z', 'America/New_York', FOUR, '2026-11-01'],
    // Lord Howe moves by half an hour.
    ['2026-04-04T15:00:00Z', 'Australia/Lord_Howe', 0, '2026-04-05'],
    // Cairo springs forward at midnight: 24 April 2026 begins at 01:00.
    ['2026-04-23T21:59:00Z', 'Africa/Cairo', 0, '2026-04-23'],
    ['2026-04-23T22:00:00Z', 'Africa/Cairo', 0, '2026-04-24'],
  ])('%s in %s, with days that end at minute %i, is %s', (instant, timeZone, dayEndsAtMinutes, date) => {
    expect(studyDate(new Date(instant), timeZone, dayEndsAtMinutes)).toBe(date);
  });

  const zones = fc.constantFrom(
    'Pacific/Pago_Pago',
    'America/New_York',
    'Etc/UTC',
    'Europe/Berlin',
    'Africa/Cairo',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Kiritimati',
  );
  const instants = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) });

  it('goes through every date once and in order, whatever the clocks do: three times a day, no date is left out', () => {
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 1439 }), instants, (timeZone, ends, start) => {
        let last = studyDate(new Date(start), timeZone, ends);
        for (let step = 1; step <= 30; step += 1) {
          const next = studyDate(new Date(start + step * 8 * 3_600_000), timeZone, ends);
          expect([0, 1]).toContain(daysBetween(last, next));
          last = next;
        }
      }),
    );
  });

  it('refuses a day that ends at no time of the day', () => {
    expect(() => studyDate(new Date(0), 'Etc/UTC', 1440)).toThrow(RangeError);
  });
});
