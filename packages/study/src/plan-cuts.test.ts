import { describe, expect, it } from 'vitest';
import { addDays } from './iso-date.ts';
import { planCuts } from './plan-cuts.ts';
import { planToDate } from './plan-to-date.ts';
import type { PlanInput } from './plan-types.ts';

const TODAY = '2026-03-02';

/** 20 questions of half an hour in two areas of 14 and 6, and ten days. */
function input(cap: number): PlanInput {
  return {
    today: TODAY,
    targetOn: addDays(TODAY, 10),
    questions: Array.from({ length: 20 }, (_, index) => ({ id: `q${index}`, minutes: 30, area: index < 14 ? 'large' : 'small', card: null })),
    readings: [],
    time: { weekdayMinutes: [cap, cap, cap, cap, cap, cap, cap], daysOff: [], reviewCap: 60, spread: null },
    doneToday: { minutes: 0, newMinutes: 0, reviews: 0 },
  };
}

describe('planCuts', () => {
  it('gives the least of each way that makes it fit, with its effect', () => {
    const cuts = planCuts(input(45));
    expect(cuts.map(({ kind }) => kind)).toEqual(['fewer-areas', 'more-minutes', 'later-date']);
    expect(cuts.map(({ areas, addedMinutesADay, on }) => [areas, addedMinutesADay, on])).toEqual([
      [['large'], null, null],
      [[], 15, null],
      [[], null, addDays(TODAY, 20)],
    ]);
    const before = planToDate(input(45)).recall.value;
    for (const { recall } of cuts) expect(recall.value).toBeGreaterThan(before);
  });

  it('needs no cut where all fits, nor without a date', () => {
    expect(planCuts(input(60))).toEqual([]);
    expect(planCuts({ ...input(45), targetOn: null })).toEqual([]);
  });

  it('leaves out a way that cannot do it: no minutes are given on any day', () => {
    expect(planCuts(input(0)).map(({ kind }) => kind)).toEqual([]);
  });
});
