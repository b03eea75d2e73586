import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './iso-date.ts';
import { planDay } from './plan-day.ts';
import { planToDate } from './plan-to-date.ts';
import type { DayPlan, PlanInput, PlanQuestion } from './plan-types.ts';

const TODAY = '2026-03-02';

const question = (index: number, minutes = 20): PlanQuestion => ({ id: `q${index}`, minutes, area: 'a', card: null });

function input(change: Partial<PlanInput> & { minutesADay?: number }): PlanInput {
  const { minutesADay = 60, ...rest } = change;
  return {
    today: TODAY,
    targetOn: addDays(TODAY, 21),
    questions: [],
    readings: [],
    time: { weekdayMinutes: Array.from({ length: 7 }, () => minutesADay), daysOff: [], reviewCap: 60, spread: null },
    rehearsals: { minutes: 45, doneOn: [] },
    doneToday: { minutes: 0, newMinutes: 0, reviews: 0 },
    ...rest,
  };
}

const rehearsalsOf = (days: readonly DayPlan[]): [number, number][] =>
  days.flatMap(({ rehearsalMinutes }, day) => (rehearsalMinutes > 0 ? [[day, rehearsalMinutes]] : []));

describe('rehearsals in a plan', () => {
  it('lie two days before the date and each week before that', () => {
    const plan = planToDate(input({}));
    expect(rehearsalsOf(plan.days)).toEqual([
      [5, 45],
      [12, 45],
      [19, 45],
    ]);
    expect(plan.rehearsalsLeftOut).toBe(0);
    expect(plan.neededMinutes).toBe(135);
  });

  it('move to a day near by where the person is off, and are shorter where a day is', () => {
    const off = input({ time: { ...input({}).time, daysOff: [addDays(TODAY, 19), addDays(TODAY, 18), addDays(TODAY, 20)] } });
    expect(rehearsalsOf(planToDate(off).days).at(-1)).toEqual([17, 45]);
    expect(rehearsalsOf(planToDate(input({ minutesADay: 30 })).days).map(([, minutes]) => minutes)).toEqual([30, 30, 30]);
    const none = planToDate(input({ minutesADay: 10 }));
    expect([rehearsalsOf(none.days), none.rehearsalsLeftOut]).toEqual([[], 3]);
  });

  it('are planned no more once they were done, and anew on the next day when they were missed', () => {
    const at = (day: number, doneOn: string[]) => input({ today: addDays(TODAY, day), rehearsals: { minutes: 45, doneOn } });
    expect(planDay(at(5, [])).rehearsalMinutes).toBe(45);
    expect(planDay(at(5, [addDays(TODAY, 5)])).rehearsalMinutes).toBe(0);
    expect(planDay(at(6, [])).rehearsalMinutes).toBe(45);
    expect(planDay(at(6, [addDays(TODAY, 3)])).rehearsalMinutes).toBe(0);
    expect(planDay(at(20, [addDays(TODAY, 5), addDays(TODAY, 12)])).rehearsalMinutes).toBe(45);
  });

  it('but the last wait until half of the questions are met', () => {
    const questions = Array.from({ length: 6 }, (_, index) => question(index));
    const in11Days = { targetOn: addDays(TODAY, 11), questions };
    expect(rehearsalsOf(planToDate(input(in11Days)).days).map(([day]) => day)).toEqual([5, 9]);
    const card = { stability: 5, difficulty: 5, lastStudiedOn: addDays(TODAY, -1), dueOn: addDays(TODAY, 4), isSuspended: false };
    const met = questions.map((one) => ({ ...one, card }));
    expect(rehearsalsOf(planToDate(input({ ...in11Days, questions: met })).days).map(([day]) => day)).toEqual([2, 9]);
    expect(rehearsalsOf(planToDate(input({ targetOn: addDays(TODAY, 6), questions })).days).map(([day]) => day)).toEqual([4]);
    expect(planToDate(input({ targetOn: addDays(TODAY, 1), questions })).days[0]?.rehearsalMinutes).toBe(0);
  });

  it('give way to questions that could not be met otherwise', () => {
    const questions = Array.from({ length: 62 }, (_, index) => question(index));
    const plan = planToDate(input({ questions }));
    expect(plan.isFeasible).toBe(true);
    expect(rehearsalsOf(plan.days)).toEqual([]);
    expect(plan.rehearsalsLeftOut).toBe(2);
  });

  it('are not planned without a date', () => {
    expect(rehearsalsOf(planToDate(input({ targetOn: null })).days)).toEqual([]);
  });

  it('never make a day longer than it is, nor a question unmet that is met without them', () => {
    const cases = fc.record({
      lengths: fc.array(fc.integer({ min: 5, max: 60 }), { maxLength: 40 }),
      days: fc.integer({ min: 1, max: 30 }),
      minutesADay: fc.integer({ min: 0, max: 120 }),
      doneMinutes: fc.integer({ min: 0, max: 130 }),
    });
    fc.assert(
      fc.property(cases, ({ lengths, days, minutesADay, doneMinutes }) => {
        const questions = lengths.map((minutes, index) => question(index, minutes));
        const doneToday = { minutes: doneMinutes, newMinutes: 0, reviews: 0 };
        const given = input({ questions, minutesADay, targetOn: addDays(TODAY, days), doneToday });
        const [withThem, without] = [planToDate(given), planToDate({ ...given, rehearsals: null })];
        expect(withThem.isFeasible).toBe(without.isFeasible);
        for (const [index, day] of withThem.days.entries()) {
          const done = index === 0 ? doneMinutes : 0;
          expect(day.plannedMinutes).toBeLessThanOrEqual(Math.max(0, day.capMinutes - done));
        }
        expect(planDay(given)).toEqual(withThem.days[0]);
      }),
      { numRuns: 300 },
    );
  });
});
