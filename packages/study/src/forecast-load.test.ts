import { describe, expect, it } from 'vitest';
import { forecastLoad } from './forecast-load.ts';
import { addDays } from './iso-date.ts';
import { planToDate } from './plan-to-date.ts';
import type { PlanInput } from './plan-types.ts';

const TODAY = '2026-03-02';
const question = (id: string) => ({ id, minutes: 20, area: 'a', card: null });
const input = (targetOn: string | null, given: Partial<PlanInput> = {}): PlanInput => ({
  today: TODAY,
  targetOn,
  questions: [question('a')],
  readings: [{ id: 'r', minutes: 10 }],
  time: { weekdayMinutes: [30, 30, 30, 30, 30, 0, 0], daysOff: [], reviewCap: 9, spread: null },
  doneToday: { minutes: 0, newMinutes: 0, reviews: 0 },
  ...given,
});
const loadOf = (plan: PlanInput) => forecastLoad(planToDate(plan));
const FORTNIGHT = Array.from({ length: 14 }, (_, day) => addDays(TODAY, day));

describe('forecastLoad', () => {
  it('tells the next 14 days of a plan', () => {
    const load = loadOf(input(addDays(TODAY, 20)));
    expect(load.map(({ on }) => on)).toEqual(FORTNIGHT);
    expect(load[0]).toEqual({ on: '2026-03-02', reviews: 0, newQuestions: 1, minutes: 30, capMinutes: 30 });
    expect(load[5]).toEqual({ on: '2026-03-07', reviews: 0, newQuestions: 0, minutes: 0, capMinutes: 0 });
  });

  it.each([null, 0, 1, 4, 13, 14, 15])('tells 14 days with a date in %s days', (days) => {
    expect(loadOf(input(days === null ? null : addDays(TODAY, days))).map(({ on }) => on)).toEqual(FORTNIGHT);
  });

  it('has nothing on the date, and after it what is then due, within the minutes of the days', () => {
    const card = { stability: 5, difficulty: 5, lastStudiedOn: TODAY, dueOn: addDays(TODAY, 8), isSuspended: false };
    const questions = Array.from({ length: 6 }, (_, index) => ({ ...question(`q${index}`), card }));
    const load = loadOf(input(addDays(TODAY, 1), { questions, readings: [], doneToday: { minutes: 30, newMinutes: 0, reviews: 0 } }));
    expect(load.map(({ reviews }) => reviews)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 4, 2, 0, 0, 0, 0]);
    expect(load.filter(({ minutes, capMinutes }) => minutes > capMinutes)).toEqual([]);
  });

  it('changes nothing of what is told of the date', () => {
    const questions = ['a', 'b', 'c', 'd'].map(question);
    const plan = planToDate(input(addDays(TODAY, 2), { questions }));
    expect([plan.unmetIds.length, plan.days.length, plan.daysAfter.length]).toEqual([2, 2, 12]);
    expect(plan.daysAfter.flatMap(({ newIds }) => newIds).toSorted()).toEqual(plan.unmetIds.toSorted());
    expect(plan.unmetIds.map((id) => plan.recallByQuestion.get(id))).toEqual([0, 0]);
  });
});
