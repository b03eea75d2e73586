import { describe, expect, it } from 'vitest';
import { addDays } from './iso-date.ts';
import { forecastLoad } from './forecast-load.ts';
import { planToDate } from './plan-to-date.ts';

describe('forecastLoad', () => {
  it('tells the next 14 days of a plan', () => {
    const plan = planToDate({
      today: '2026-03-02',
      targetOn: addDays('2026-03-02', 20),
      questions: [{ id: 'a', minutes: 20, area: 'a', card: null }],
      readings: [{ id: 'r', minutes: 10 }],
      time: { weekdayMinutes: [30, 30, 30, 30, 30, 0, 0], daysOff: [], reviewCap: 9, spread: null },
      doneToday: { minutes: 0, newMinutes: 0, reviews: 0 },
    });
    const load = forecastLoad(plan);
    expect(load).toHaveLength(14);
    expect(load[0]).toEqual({ on: '2026-03-02', reviews: 0, newQuestions: 1, minutes: 30, capMinutes: 30 });
    expect(load[5]).toEqual({ on: '2026-03-07', reviews: 0, newQuestions: 0, minutes: 0, capMinutes: 0 });
  });
});
