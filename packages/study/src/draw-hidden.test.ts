import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIDDEN_EVERY, drawHidden, pickHidden } from './draw-hidden.ts';

/** Gives so many, a reference whenever one is due; at the places that are named something else comes first. @returns where references came */
function give(seed: string, count: number): number[] {
  const drawn = new Set<number>();
  return Array.from({ length: count }, (_, at) => at).filter((given) => {
    const { draw, isDue } = drawHidden(seed, given);
    if (!isDue || drawn.has(draw)) return false;
    drawn.add(draw);
    return true;
  });
}

describe('drawHidden', () => {
  it('gives one in each twenty, for any seed', () => {
    fc.assert(
      fc.property(fc.uuid(), (seed) => {
        const places = give(seed, 10 * HIDDEN_EVERY);
        expect(places.map((place) => Math.floor(place / HIDDEN_EVERY))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      }),
    );
  });

  it('gives it at every place for some seed, so that none can be known by', () => {
    const places = new Set(Array.from({ length: 400 }, (_, at) => give(`seed ${at}`, HIDDEN_EVERY)[0]));
    expect(places.size).toBe(HIDDEN_EVERY);
  });

  it('stays due within its twenty once its place is gone by', () => {
    const [place = 0] = give('seed', HIDDEN_EVERY);
    for (let given = 0; given < HIDDEN_EVERY; given += 1) expect(drawHidden('seed', given)).toEqual({ draw: 1, isDue: given >= place });
  });
});

describe('pickHidden', () => {
  it('depends on the seed, and not on the order of what is given', () => {
    const ids = Array.from({ length: 24 }, (_, at) => `answer ${at}`);
    expect(pickHidden(ids.toReversed(), 'seed')).toBe(pickHidden(ids, 'seed'));
    expect(new Set(Array.from({ length: 40 }, (_, at) => pickHidden(ids, `seed ${at}`))).size).toBeGreaterThan(10);
    expect(pickHidden([], 'seed')).toBeNull();
  });
});
