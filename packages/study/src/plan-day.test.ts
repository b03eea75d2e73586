import { describe, expect, it } from 'vitest';
import { addDays } from './iso-date.ts';
import { planDay } from './plan-day.ts';
import { planToDate } from './plan-to-date.ts';
import type { PlanInput, PlanQuestion } from './plan-types.ts';

const TODAY = '2026-03-02';

function overdue(index: number): PlanQuestion {
  return {
    id: `q${String(index).padStart(3, '0')}`,
    minutes: 20,
    area: 'a',
    card: { stability: 2 + index, difficulty: 5, lastStudiedOn: addDays(TODAY, -40), dueOn: addDays(TODAY, -10), isSuspended: false },
  };
}

function input(change: Partial<PlanInput>): PlanInput {
  return {
    today: TODAY,
    targetOn: null,
    questions: [],
    readings: [],
    time: { weekdayMinutes: [600, 600, 600, 600, 600, 600, 600], daysOff: [], reviewCap: 60, spread: null },
    doneToday: { minutes: 0, newMinutes: 0, reviews: 0 },
    ...change,
  };
}

describe('planDay', () => {
  it('puts what is most at risk first', () => {
    expect(planDay(input({ questions: [overdue(9), overdue(1), overdue(4)] })).reviewIds).toEqual(['q001', 'q004', 'q009']);
  });

  it('spreads a backlog over the days that are asked for, and leaves none of it behind', () => {
    const questions = Array.from({ length: 50 }, (_, index) => overdue(index));
    const time = { ...input({}).time, spread: { fromOn: TODAY, days: 5 } };
    const spread = planToDate(input({ questions, time })).days.slice(0, 5);
    const seen = new Set(spread.flatMap(({ reviewIds }) => reviewIds));
    expect(spread[0]?.reviewIds).toHaveLength(10);
    expect(seen.size).toBe(50);
    expect(planDay(input({ questions })).reviewIds).toHaveLength(50);
  });

  it('keeps room for new questions where reviews would fill the day, with and without a date', () => {
    const fresh = Array.from({ length: 10 }, (_, index): PlanQuestion => ({ id: `n${index}`, minutes: 30, area: 'a', card: null }));
    const questions = [...Array.from({ length: 100 }, (_, index) => overdue(index)), ...fresh];
    const time = { ...input({}).time, weekdayMinutes: [60, 60, 60, 60, 60, 60, 60] };
    expect(planDay(input({ questions, time })).newIds).toEqual(['n0']);
    expect(planDay(input({ questions, time, targetOn: addDays(TODAY, 8) })).newIds.length).toBeGreaterThan(0);
  });

  it('tells what is due and waits because the day is full', () => {
    const questions = Array.from({ length: 12 }, (_, index) => overdue(index));
    const time = { ...input({}).time, weekdayMinutes: [35, 0, 0, 0, 0, 0, 0] };
    expect(planDay(input({ questions, time }))).toMatchObject({ dueCount: 12, waitingCount: 7, waitingMinutes: 49 });
  });

  it('meets what is to come soon before all else: with a date, without one, and where there is no time for all', () => {
    const lengths = [20, 30, 10, 20, 10];
    const questions = lengths.map((minutes, index): PlanQuestion => ({ id: `n${index}`, minutes, area: 'a', card: null, isSoon: index === 4 }));
    const days = (cap: number) => ({ ...input({}).time, weekdayMinutes: [cap, cap, cap, cap, cap, cap, cap] });
    const firsts = [
      { time: days(30) },
      { time: days(30), targetOn: addDays(TODAY, 8) },
      { time: days(30), targetOn: addDays(TODAY, 2) },
      { time: days(10), targetOn: addDays(TODAY, 1) },
    ].map((change) =>
      [true, false].map(
        (isSoon) => planDay(input({ ...change, questions: questions.map((one) => ({ ...one, isSoon: one.isSoon === true && isSoon })) })).newIds[0],
      ),
    );
    expect(firsts.map(([soon]) => soon)).toEqual(['n4', 'n4', 'n4', 'n4']);
    // control: left alone it is the last of all
    expect(firsts.map(([, plain]) => plain)).not.toContain('n4');
  });

  it('reads a little every day, in order', () => {
    const readings = ['a', 'b', 'c'].map((id) => ({ id, minutes: 10 }));
    const { days } = planToDate(input({ readings, targetOn: addDays(TODAY, 6) }));
    expect(days.map(({ readingIds }) => readingIds)).toEqual([['a'], ['b'], ['c'], [], [], []]);
  });

  it('plans again after a missed day within the same minutes', () => {
    const questions = Array.from({ length: 12 }, (_, index): PlanQuestion => ({ id: `n${index}`, minutes: 20, area: 'a', card: null }));
    const time = { ...input({}).time, weekdayMinutes: [60, 60, 60, 60, 60, 60, 60] };
    const missed = planToDate(input({ questions, time, today: addDays(TODAY, 1), targetOn: addDays(TODAY, 6) }));
    expect(missed.unmetIds).toEqual([]);
    expect(Math.max(...missed.days.map(({ plannedMinutes }) => plannedMinutes))).toBe(60);
  });

  it('is empty on the day of the interview', () => {
    const questions = [overdue(1)];
    expect(planDay(input({ questions, targetOn: TODAY }))).toMatchObject({ reviewIds: [], newIds: [], plannedMinutes: 0 });
    expect(planToDate(input({ questions, targetOn: TODAY })).days).toEqual([]);
  });
});
