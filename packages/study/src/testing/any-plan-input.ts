import fc from 'fast-check';
import { addDays } from '../iso-date.ts';
import type { PlanInput, PlanQuestion } from '../plan-types.ts';

const TODAY = '2026-03-02';

const anyCard = fc
  .record({
    stability: fc.double({ min: 0.2, max: 200, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    ago: fc.integer({ min: 0, max: 60 }),
    dueIn: fc.integer({ min: 1, max: 60 }),
    isSuspended: fc.boolean(),
  })
  .map(({ stability, difficulty, ago, dueIn, isSuspended }) => ({
    stability,
    difficulty,
    lastStudiedOn: addDays(TODAY, -ago),
    dueOn: addDays(TODAY, dueIn - ago),
    isSuspended,
  }));

const anyQuestion = fc.record({
  minutes: fc.constantFrom(5, 10, 15, 20, 25, 30, 45),
  area: fc.constantFrom('a', 'b', 'c'),
  isSoon: fc.constantFrom(false, false, false, true),
  card: fc.option(anyCard, { nil: null, freq: 2 }),
});

/** Anything that a plan may be asked for; cards of questions that were met up to two months ago. */
export const anyPlanInput: fc.Arbitrary<PlanInput> = fc
  .record({
    daysLeft: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null, freq: 6 }),
    questions: fc.array(anyQuestion, { maxLength: 40 }),
    readings: fc.array(fc.constantFrom(5, 10, 20), { maxLength: 5 }),
    weekdayMinutes: fc.array(fc.constantFrom(0, 10, 30, 45, 60, 90, 180), { minLength: 7, maxLength: 7 }),
    daysOff: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }),
    reviewCap: fc.integer({ min: 1, max: 30 }),
    spread: fc.option(fc.record({ from: fc.integer({ min: -3, max: 5 }), days: fc.integer({ min: 2, max: 10 }) }), { nil: null }),
    done: fc.record({ minutes: fc.integer({ min: 0, max: 60 }), newMinutes: fc.constantFrom(0, 0, 15, 30), reviews: fc.integer({ min: 0, max: 5 }) }),
    reviewShare: fc.constantFrom(0.2, 1 / 3, 0.5),
  })
  .map(({ daysLeft, questions, readings, daysOff, spread, done, reviewShare, weekdayMinutes, reviewCap }) => ({
    today: TODAY,
    targetOn: daysLeft === null ? null : addDays(TODAY, daysLeft),
    questions: questions.map((question, index): PlanQuestion => ({ id: `q${index}`, ...question })),
    readings: readings.map((minutes, index) => ({ id: `r${index}`, minutes })),
    time: {
      weekdayMinutes,
      daysOff: daysOff.map((day) => addDays(TODAY, day)),
      reviewCap,
      spread: spread && { fromOn: addDays(TODAY, spread.from), days: spread.days },
    },
    doneToday: done,
    reviewShare,
  }));
