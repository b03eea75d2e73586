import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ItemAnswer, analyseItems } from './analyse-items.ts';

/** Levels of people, one row a person, one column a question; the questions are a, b, c, … */
const table = (...rows: (number | null)[][]): ItemAnswer[] =>
  rows.flatMap((row, person) =>
    row.map((level, item) => ({ personId: `p${person}`, itemId: String.fromCodePoint(97 + item), level, timeMs: (person + 1) * 60_000, attempts: 1 })),
  );

/** Ten people: a is better where b and c are. */
const TEN = table([0, 0, 0], [0, 0, 1], [1, 1, 0], [1, 1, 1], [1, 1, 2], [2, 1, 1], [2, 2, 2], [2, 3, 2], [3, 2, 3], [3, 3, 3]);

describe('the figures of a question', () => {
  it('are people, attempts, the median time and how many reached each level', () => {
    const again = TEN.map((answer) => (answer.personId === 'p4' ? { ...answer, attempts: 3 } : answer));
    // times are 1, 2, … 10 minutes: the median lies between 5 and 6
    expect(analyseItems(again).get('a')).toMatchObject({ people: 10, attempts: 12, medianMs: 330_000, levels: [2, 3, 3, 2] });
  });

  it('take the middle one of an odd number of times', () => {
    expect(analyseItems([...TEN, ...table(...Array.from({ length: 11 }, () => [0])).slice(10)]).get('a')).toMatchObject({ people: 11, medianMs: 360_000 });
  });

  it('have the mean level between 0 and 1, with the interval of Wilson', () => {
    // mean (0·2 + 1·3 + 2·3 + 3·2) / 10 / 3 = 0.5; z² = 3.841459; middle (0.5 + 0.192073) / 1.384146 = 0.5;
    // half = √(0.384146 · (0.25 + 0.096036)) / 1.384146 = 0.364592 / 1.384146 = 0.263406
    const { difficulty } = analyseItems(TEN).get('a') ?? {};
    expect(difficulty?.value).toBeCloseTo(0.5, 12);
    expect(difficulty?.low).toBeCloseTo(0.236_594, 5);
    expect(difficulty?.high).toBeCloseTo(0.763_406, 5);
  });

  it('have an interval where all reached the same level: ten of ten, as it stands in tables of Wilson’s', () => {
    const { difficulty, discrimination } = analyseItems(table(...Array.from({ length: 10 }, (_, at) => [3, at % 4, at % 3]))).get('a') ?? {};
    expect(difficulty?.value).toBe(1);
    // n / (n + z²) = 10 / 13.841459
    expect(difficulty?.low).toBeCloseTo(0.722_467, 5);
    expect(difficulty?.high).toBe(1);
    expect(discrimination).toBeNull();
  });

  it('have the correlation with the mean of the others, with the interval of Fisher', () => {
    // others (b + c) / 2: 0 .5 .5 1 1.5 1 2 2.5 2.5 3, mean 1.45; a has the mean 1.5
    // Σ da·do = 30.5 − 21.75 = 8.75; Σ da² = 33 − 22.5 = 10.5; Σ do² = 30.25 − 21.025 = 9.225
    const { discrimination } = analyseItems(TEN).get('a') ?? {};
    const r = 8.75 / Math.sqrt(10.5 * 9.225);
    expect(discrimination?.value).toBeCloseTo(r, 12);
    expect(r).toBeCloseTo(0.889_06, 5);
    // artanh 0.88906 = 1.41742; 1.959964 / √7 = 0.740797; tanh 0.67662 and tanh 2.15822
    expect(discrimination?.low).toBeCloseTo(0.589_36, 4);
    expect(discrimination?.high).toBeCloseTo(0.973_66, 4);
  });

  it('have a correlation below 0 where those who do well elsewhere do worse here', () => {
    const turned = TEN.map((answer) => (answer.itemId === 'a' ? { ...answer, level: 3 - (answer.level ?? 0) } : answer));
    const [one, other] = [analyseItems(TEN).get('a')?.discrimination, analyseItems(turned).get('a')?.discrimination];
    expect(other?.value).toBeCloseTo(-(one?.value ?? NaN), 12);
    expect(other?.low).toBeCloseTo(-(one?.high ?? NaN), 12);
  });
});

describe('nothing is said', () => {
  it('of a question with fewer than ten people, nor of one without evidence', () => {
    expect(analyseItems(TEN.filter(({ personId }) => personId !== 'p9'))).toEqual(new Map(['a', 'b', 'c'].map((id) => [id, null])));
    const none = TEN.map((answer) => (answer.itemId === 'a' && answer.personId === 'p3' ? { ...answer, level: null } : answer));
    expect(analyseItems(none).get('a')).toBeNull();
    expect(analyseItems(none).get('b')).toMatchObject({ people: 10 });
  });

  it.each([
    ['with one other question', table(...Array.from({ length: 10 }, (_, at) => [at % 4, at % 4]))],
    ['where a person has levels of one other only', TEN.filter(({ personId, itemId }) => !(personId === 'p3' && itemId === 'c'))],
    ['where the others do not vary', table(...Array.from({ length: 10 }, (_, at) => [at % 4, 1, 2, 2]))],
  ])('of how it tells people apart %s', (_name, answers) => {
    const figures = analyseItems(answers).get('a');
    expect(figures).toMatchObject({ people: 10, discrimination: null });
  });

  it('of a level that there is not, or a time below nothing', () => {
    for (const wrong of [{ level: 4 }, { level: -1 }, { level: 0.5 }, { timeMs: -1 }, { timeMs: NaN }, { attempts: 0 }]) {
      expect(() => analyseItems(TEN.map((answer) => ({ ...answer, ...wrong })))).toThrow(RangeError);
    }
  });
});

const anyTable = fc
  .array(fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { freq: 6 }), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 40 })
  .map((rows) => table(...rows));

describe('whatever people did', () => {
  it('each figure lies in its interval, and the interval in its bounds', () => {
    fc.assert(
      fc.property(anyTable, (answers) => {
        for (const figures of analyseItems(answers).values()) {
          if (figures === null) continue;
          const { difficulty, discrimination, levels, people } = figures;
          expect(levels.reduce((sum, count) => sum + count, 0)).toBe(people);
          expect(0 <= difficulty.low && difficulty.low <= difficulty.value && difficulty.value <= difficulty.high && difficulty.high <= 1).toBe(true);
          if (discrimination === null) continue;
          expect(-1 <= discrimination.low && discrimination.low <= discrimination.value).toBe(true);
          expect(discrimination.value <= discrimination.high && discrimination.high <= 1).toBe(true);
        }
      }),
    );
  });

  it('neither the order of the answers nor what people are called makes a difference', () => {
    fc.assert(
      fc.property(anyTable, (answers) => {
        const turned = answers.toReversed().map((answer) => ({ ...answer, personId: `other-${answer.personId}` }));
        const [one, other] = [analyseItems(answers), analyseItems(turned)];
        for (const [id, figures] of one) {
          expect(other.get(id)?.levels).toEqual(figures?.levels);
          // -2 is none
          expect(other.get(id)?.discrimination?.value ?? -2).toBeCloseTo(figures?.discrimination?.value ?? -2, 9);
        }
      }),
    );
  });

  it('the interval of twice as many people who did the same is narrower', () => {
    fc.assert(
      fc.property(anyTable, (answers) => {
        const twice = [...answers, ...answers.map((answer) => ({ ...answer, personId: `twin-${answer.personId}` }))];
        const [once, doubled] = [analyseItems(answers), analyseItems(twice)];
        for (const [id, figures] of once) {
          const more = doubled.get(id);
          if (figures === null || more === null || more === undefined) continue;
          expect(more.difficulty.high - more.difficulty.low).toBeLessThan(figures.difficulty.high - figures.difficulty.low);
        }
      }),
    );
  });
});
