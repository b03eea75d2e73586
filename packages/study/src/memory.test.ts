import fc from 'fast-check';
import { fsrs } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { memoryFor } from './memory.ts';
import type { Grade } from './study-types.ts';
import { anyWeights } from './testing/any-log.ts';

const near = (ours: number, theirs: number): boolean => Math.abs(ours - theirs) <= 1e-4 * Math.max(1, Math.abs(theirs));

describe('memoryFor', () => {
  it('follows ts-fsrs through any answers, but for its rounding', () => {
    fc.assert(
      fc.property(
        anyWeights,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom<Grade[]>(1, 2, 3, 4)), { minLength: 1, maxLength: 12 }),
        (weights, answers) => {
          const theirs = fsrs({ ...(weights && { w: weights }), enable_fuzz: false, enable_short_term: false });
          const ours = memoryFor(weights);
          let state = theirs.next_state(null, 0, answers[0]?.[1] ?? 3);
          const first = ours.first(answers[0]?.[1] ?? 3);
          expect(near(first.stability, state.stability) && near(first.difficulty, state.difficulty)).toBe(true);
          for (const [days, grade] of answers.slice(1)) {
            const recall = ours.recall(days, state.stability);
            expect(near(recall, theirs.forgetting_curve(days, state.stability))).toBe(true);
            const after = ours.after(state, recall, grade);
            state = theirs.next_state(state, days, grade);
            expect([near(after.stability, state.stability), near(after.difficulty, state.difficulty)]).toEqual([true, true]);
          }
        },
      ),
    );
  });

  it('finds the stability of a recall back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 3000, noNaN: true }), fc.integer({ min: 1, max: 90 }), (stability, days) => {
        const memory = memoryFor();
        expect(memory.stabilityFor(memory.recall(days, stability), days) / stability).toBeCloseTo(1, 6);
      }),
    );
  });

  it('refuses weights of another length', () => {
    expect(() => memoryFor([1, 2, 3])).toThrow(RangeError);
  });
});
