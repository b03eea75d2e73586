import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalibrationCandidate, chooseCalibration } from './choose-calibration.ts';

const LEVELS = ['a', 'b', 'c', 'd'];
const pool = (questions: number): CalibrationCandidate[] =>
  Array.from({ length: questions }, (_, question) =>
    LEVELS.map((level) => ({ id: `${question}${level}`, question: String(question), level, lastSet: 0 })),
  ).flat();

/** The first sets that a seed gives, one after the other. */
function setsOf(seed: string, { questions, count }: { questions: number; count: number }): CalibrationCandidate[][] {
  let candidates = pool(questions);
  return Array.from({ length: count }, (_, at) => {
    const chosen = chooseCalibration(candidates, `${seed} ${at + 1}`);
    candidates = candidates.map((one) => (chosen.some(({ id }) => id === one.id) ? { ...one, lastSet: at + 1 } : one));
    return chosen;
  });
}

describe('chooseCalibration', () => {
  it('gives six of different questions and of mixed levels, none twice in four sets, and all of twenty-four', () => {
    fc.assert(
      fc.property(fc.uuid(), (seed) => {
        const sets = setsOf(seed, { questions: 6, count: 4 });
        for (const set of sets) {
          expect(new Set(set.map(({ question }) => question)).size).toBe(6);
          expect(new Set(set.map(({ level }) => level)).size).toBeGreaterThan(1);
        }
        expect(new Set(sets.flat().map(({ id }) => id)).size).toBe(24);
        expect(new Set(sets[0]?.map(({ level }) => level)).size).toBe(4);
      }),
    );
  });

  it('begins again with those that were seen longest ago', () => {
    const sets = setsOf('seed', { questions: 6, count: 5 });
    const ids = (set: CalibrationCandidate[] | undefined): string[] => (set ?? []).map(({ id }) => id).toSorted();
    expect(ids(sets[4])).toEqual(ids(sets[0]));
  });

  it('depends on the seed, and not on the order of what is given', () => {
    const [one, other] = [chooseCalibration(pool(6), 'one'), chooseCalibration(pool(6), 'other')];
    expect(one.map(({ id }) => id)).not.toEqual(other.map(({ id }) => id));
    expect(chooseCalibration(pool(6).toReversed(), 'one')).toEqual(one);
  });

  it('takes a second answer of a question where there are too few, and no more than there are', () => {
    expect(
      chooseCalibration(pool(2), 'seed')
        .map(({ question }) => question)
        .toSorted(),
    ).toEqual(['0', '0', '0', '1', '1', '1']);
    expect(chooseCalibration(pool(1), 'seed')).toHaveLength(4);
    expect(chooseCalibration([], 'seed')).toEqual([]);
  });

  it('does not tell the levels by the order: the first is of each level for some seed', () => {
    const first = new Set(Array.from({ length: 60 }, (_, at) => chooseCalibration(pool(6), `seed ${at}`)[0]?.level));
    expect(first).toEqual(new Set(LEVELS));
  });
});
