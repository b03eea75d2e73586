import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RoundCandidate, chooseRound } from './choose-round.ts';

const candidate = (id: string, minutes: number, skills: string[], need = 0): RoundCandidate => ({ id, minutes, skills, need });

const CANDIDATES = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    minutes: fc.integer({ min: 5, max: 90 }),
    skills: fc.uniqueArray(fc.constantFrom('linux', 'network', 'coding'), { maxLength: 3 }),
    need: fc.constantFrom(0, 0.5, 1),
  }),
  { selector: ({ id }) => id, maxLength: 20 },
);
const WISH = fc.record({ minutes: fc.integer({ min: 5, max: 240 }), count: fc.integer({ min: 1, max: 12 }), seed: fc.uuid() });

describe('the questions of a round', () => {
  it.each([
    [
      'asks another skill before the same again',
      [candidate('a', 10, ['linux'], 1), candidate('b', 10, ['linux'], 1), candidate('c', 10, ['coding'], 0)],
      ['c'],
    ],
    ['asks first for what is needed most', [candidate('a', 10, ['x'], 0), candidate('b', 10, ['y'], 1)], ['b']],
  ])('%s', (_, candidates, among) => {
    const chosen = chooseRound(candidates, { minutes: 20, count: 2, seed: 's' });
    expect(chosen).toHaveLength(2);
    expect(chosen).toEqual(expect.arrayContaining(among));
  });

  it('are as many as wished where a long one would leave no room for the others', () => {
    expect(
      chooseRound([candidate('long', 40, ['a'], 1), candidate('b', 20, ['b']), candidate('c', 20, ['c'])], { minutes: 45, count: 2, seed: 's' }),
    ).toHaveLength(2);
  });

  it('is one that is longer than the round, where there is no other', () => {
    expect(chooseRound([candidate('long', 60, [])], { minutes: 30, count: 3, seed: 's' })).toEqual(['long']);
  });

  it('differ from round to round', () => {
    const many = Array.from({ length: 20 }, (_, at) => candidate(`q-${at}`, 10, []));
    const rounds = Array.from({ length: 20 }, (_, at) => chooseRound(many, { minutes: 30, count: 3, seed: `round ${at}` }).join(' '));
    expect(new Set(rounds).size).toBeGreaterThan(10);
  });

  it('are the same for the same seed in whatever order they come, each once, no more than wished, and fit', () => {
    fc.assert(
      fc.property(CANDIDATES, WISH, (candidates, wish) => {
        const chosen = chooseRound(candidates, wish);
        expect(chooseRound(candidates.toReversed(), wish)).toEqual(chosen);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.length).toBeLessThanOrEqual(wish.count);
        expect(chosen.length > 0).toBe(candidates.length > 0);
        const minutes = candidates.filter(({ id }) => chosen.includes(id)).reduce((sum, one) => sum + one.minutes, 0);
        if (chosen.length > 1) expect(minutes).toBeLessThanOrEqual(wish.minutes);
      }),
    );
  });

  it('are never fewer than would fit', () => {
    fc.assert(
      fc.property(CANDIDATES, WISH, (candidates, wish) => {
        const shortest = candidates.map(({ minutes }) => minutes).toSorted((one, other) => one - other);
        let [fits, sum] = [0, 0];
        for (const minutes of shortest.slice(0, wish.count)) if ((sum += minutes) <= wish.minutes) fits += 1;
        expect(chooseRound(candidates, wish).length).toBe(Math.max(fits, Math.min(1, candidates.length)));
      }),
    );
  });
});
