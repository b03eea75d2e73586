import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capOn } from './cap-on.ts';
import { addDays, daysBetween, toDayNumber } from './iso-date.ts';
import { planDay } from './plan-day.ts';
import { reviewMinutesOf } from './plan-settings.ts';
import { planToDate } from './plan-to-date.ts';
import type { PlanInput, PlanQuestion } from './plan-types.ts';
import { anyPlanInput } from './testing/any-plan-input.ts';

const RUNS = { numRuns: 150 };
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function fresh(minutes: readonly number[], daysLeft: number, cap: number): PlanInput {
  return {
    today: '2026-03-02',
    targetOn: addDays('2026-03-02', daysLeft),
    questions: minutes.map((length, index): PlanQuestion => ({ id: `q${index}`, minutes: length, area: 'a', card: null })),
    readings: [],
    time: { weekdayMinutes: Array.from({ length: 7 }, () => cap), daysOff: [], reviewCap: 60, spread: null },
    doneToday: { minutes: 0, newMinutes: 0, reviews: 0 },
  };
}

describe('a plan', () => {
  it('never goes over the minutes of a day nor its reviews, and what it says of them is their sum', () => {
    fc.assert(
      fc.property(anyPlanInput, (input) => {
        const byId = new Map(input.questions.map((question) => [question.id, question]));
        const minutesOf = (id: string): number => byId.get(id)?.minutes ?? 0;
        for (const [index, day] of planToDate(input).days.entries()) {
          const done = index === 0 ? input.doneToday : { minutes: 0, reviews: 0 };
          expect(day.capMinutes).toBe(capOn(input.time, toDayNumber(day.on)));
          expect(day.plannedMinutes).toBeLessThanOrEqual(Math.max(0, day.capMinutes - done.minutes));
          expect(day.reviewIds.length).toBeLessThanOrEqual(Math.max(0, input.time.reviewCap - done.reviews));
          expect(day.newMinutes).toBe(sum(day.newIds.map(minutesOf)));
          expect(day.reviewMinutes).toBe(sum(day.reviewIds.map((id) => reviewMinutesOf(minutesOf(id), input.reviewShare))));
        }
      }),
      RUNS,
    );
  });

  it('ends on the day before the date, and reviews nothing twice a day, set aside or never met', () => {
    fc.assert(
      fc.property(anyPlanInput, (input) => {
        const { days } = planToDate(input);
        expect(days).toHaveLength(input.targetOn === null ? 28 : Math.max(0, daysBetween(input.today, input.targetOn)));
        const met = new Map(input.questions.flatMap(({ id, card }) => (card ? [[id, card.lastStudiedOn] as const] : [])));
        const aside = new Set(input.questions.flatMap(({ id, card }) => (card?.isSuspended ? [id] : [])));
        for (const { on, reviewIds, newIds } of days) {
          if (input.targetOn !== null) expect(on < input.targetOn).toBe(true);
          for (const id of reviewIds) {
            expect(aside.has(id)).toBe(false);
            expect((met.get(id) ?? on) < on).toBe(true);
          }
          for (const id of newIds) expect(met.has(id)).toBe(false);
          for (const id of [...reviewIds, ...newIds]) met.set(id, on);
        }
      }),
      RUNS,
    );
  });

  it('drops nothing silently: every question is met, named as unmet, or was met before', () => {
    fc.assert(
      fc.property(anyPlanInput, (input) => {
        const plan = planToDate(input);
        const planned = plan.days.flatMap(({ newIds }) => newIds);
        const before = input.questions.filter(({ card }) => card).map(({ id }) => id);
        expect([...planned, ...plan.unmetIds, ...before].toSorted()).toEqual(input.questions.map(({ id }) => id).toSorted());
        expect(plan.isFeasible).toBe(plan.unmetIds.length === 0);
      }),
      RUNS,
    );
  });

  it('meets all before the date where questions of one length have room, and says so where they have not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(15, 20, 45),
        fc.constantFrom(45, 50, 90),
        (count, daysLeft, length, cap) => {
          const plan = planToDate(
            fresh(
              Array.from({ length: count }, () => length),
              daysLeft,
              cap,
            ),
          );
          const room = daysLeft * Math.floor(cap / length);
          if (room >= count) expect(plan.unmetIds).toEqual([]);
          else expect(plan.isFeasible).toBe(false);
        },
      ),
      RUNS,
    );
  });

  it('meets all before the date whenever even a careless packing would: the longest question is left free every day', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 1, maxLength: 60 }), fc.integer({ min: 45, max: 120 }), (minutes, cap) => {
        const daysLeft = Math.ceil(sum(minutes) / (cap - Math.max(...minutes) + 1));
        expect(planToDate(fresh(minutes, daysLeft, cap)).unmetIds).toEqual([]);
      }),
      RUNS,
    );
  });

  it('goes on meeting all when days go by as planned, whatever the grades turn out to be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 25 }),
        fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 1 }),
        (minutes, daysLeft, stabilities) => {
          const given = fresh(minutes, daysLeft, 60);
          fc.pre(planToDate(given).isFeasible);
          let questions = given.questions;
          for (let day = 0; day < daysLeft; day += 1) {
            const today = addDays(given.today, day);
            const { newIds, reviewIds } = planDay({ ...given, today, questions });
            const touched = new Set([...newIds, ...reviewIds]);
            questions = questions.map((question, index): PlanQuestion => {
              const stability = stabilities[(index + day) % stabilities.length] ?? 1;
              const card = { stability, difficulty: 5, lastStudiedOn: today, dueOn: addDays(today, Math.ceil(stability)), isSuspended: false };
              return touched.has(question.id) ? { ...question, card } : question;
            });
          }
          expect(questions.filter(({ card }) => !card)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same when nothing changed, and begins with what today shows', () => {
    fc.assert(
      fc.property(anyPlanInput, (input) => {
        const plan = planToDate(input);
        expect(planToDate(structuredClone(input))).toEqual(plan);
        const [first] = plan.days;
        if (first) expect(planDay(input)).toEqual(first);
      }),
      RUNS,
    );
  });

  it('leaves the rest of the day as it was when a review of it is done, where all can be met', () => {
    fc.assert(
      fc.property(anyPlanInput, fc.nat(), (any, pick) => {
        const input = { ...any, readings: [], doneToday: { minutes: 0, newMinutes: 0, reviews: 0 }, time: { ...any.time, spread: null } };
        fc.pre(planToDate(input).isFeasible);
        const before = planDay(input);
        const done = before.reviewIds[pick % Math.max(1, before.reviewIds.length)];
        fc.pre(done !== undefined);
        const question = input.questions.find(({ id }) => id === done);
        const minutes = reviewMinutesOf(question?.minutes ?? 0, input.reviewShare);
        const questions = input.questions.map((other) =>
          other.id === done && other.card ? { ...other, card: { ...other.card, lastStudiedOn: input.today } } : other,
        );
        const after = planDay({ ...input, questions, doneToday: { minutes, newMinutes: 0, reviews: 1 } });
        expect(after.reviewIds).toEqual(before.reviewIds.filter((id) => id !== done));
        expect(after.newIds).toEqual(before.newIds);
      }),
      RUNS,
    );
  });

  it('shows no certainty: recall lies between 0.01 and 0.99 within its range', () => {
    fc.assert(
      fc.property(anyPlanInput, (input) => {
        const plan = planToDate(input);
        for (const { value, low, high } of [plan.recall, ...plan.recallByDay.map(({ recall }) => recall)]) {
          expect(low).toBeGreaterThanOrEqual(0.01);
          expect(high).toBeLessThanOrEqual(0.99);
          expect(low <= value && value <= high).toBe(true);
        }
      }),
      RUNS,
    );
  });
});
