import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JudgedPair, quadraticWeightedKappa } from './weighted-kappa.ts';

/** Levels side by side: given, then reference. */
const pairs = (given: number[], reference: number[]): JudgedPair[] => given.map((level, at) => ({ given: level, reference: reference[at] ?? -1 }));

const anyPairs = fc.array(fc.record({ given: fc.integer({ min: 0, max: 3 }), reference: fc.integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: 30 });

describe('quadraticWeightedKappa', () => {
  it.each<[string, number[], number[], number]>([
    // observed 0
    ['all the same', [0, 1, 2, 3], [0, 1, 2, 3], 1],
    // observed 9 + 1 + 1 + 9 = 20; expected (14 + 6 + 6 + 14) / 4 = 10; 1 − 20 / 10
    ['the opposite', [0, 1, 2, 3], [3, 2, 1, 0], -1],
    // observed 1; given 1, 1, 2 of level 0, 1, 2 (0, 1, 2, 2), reference one of each; expected (14 + 6 + 2 · 6) / 4 = 8; 1 − 1 / 8
    ['one lower by one level', [0, 1, 2, 2], [0, 1, 2, 3], 0.875],
    // observed 0 + 0 + 1 + 1 = 2; given all 1; expected 4 · (2 · 0 + 2 · 1) / 4 = 2; 1 − 2 / 2
    ['one level for everything, whatever it is', [1, 1, 1, 1], [1, 1, 2, 2], 0],
    // observed 4 · 1; expected 4 · 4 · 1 / 4 = 4; 1 − 4 / 4
    ['each one level for everything, and not the same', [1, 1, 1, 1], [2, 2, 2, 2], 0],
    // expected 0: 0 / 0
    ['both one level for everything, and the same', [2, 2, 2], [2, 2, 2], 1],
  ])('of %s', (_name, given, reference, kappa) => {
    expect(quadraticWeightedKappa(pairs(given, reference), 4)).toBeCloseTo(kappa, 12);
  });

  it('is null without any pair, and refuses a level that there is not', () => {
    expect(quadraticWeightedKappa([], 4)).toBeNull();
    for (const level of [-1, 4, 0.5]) expect(() => quadraticWeightedKappa([{ given: level, reference: 0 }], 4)).toThrow(RangeError);
  });

  it('is at most 1, and 1 exactly where all agree', () => {
    fc.assert(
      fc.property(anyPairs, (given) => {
        const kappa = quadraticWeightedKappa(given, 4) ?? NaN;
        expect(kappa).toBeLessThanOrEqual(1);
        expect(kappa === 1).toBe(given.every((pair) => pair.given === pair.reference));
      }),
    );
  });

  it('is the same whoever is called the reference, and whatever the order', () => {
    fc.assert(
      fc.property(anyPairs, (given) => {
        const turned = given.toReversed().map((pair) => ({ given: pair.reference, reference: pair.given }));
        expect(quadraticWeightedKappa(turned, 4)).toBeCloseTo(quadraticWeightedKappa(given, 4) ?? NaN, 12);
      }),
    );
  });
});
