import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionTimes } from './question-times.ts';

const ROUND = { fromMs: 0, toMs: 100 };
const times = (visits: [number, number][], pauses: [number, number][] = []): [number, number][] =>
  [
    ...questionTimes(
      visits.map(([position, atMs]) => ({ position, atMs })),
      ROUND,
      pauses.map(([fromMs, toMs]) => ({ fromMs, toMs })),
    ),
  ].toSorted(([one], [other]) => one - other);

describe('the time of each question', () => {
  it.each<[string, [number, number][], [number, number][], [number, number][]]>([
    [
      'goes from its visit to the next, and to the end',
      [
        [1, 0],
        [2, 30],
      ],
      [],
      [
        [1, 30],
        [2, 70],
      ],
    ],
    [
      'adds up where one comes back',
      [
        [1, 0],
        [2, 30],
        [1, 50],
      ],
      [],
      [
        [1, 80],
        [2, 20],
      ],
    ],
    [
      'is without the pauses',
      [
        [1, 0],
        [2, 40],
      ],
      [[30, 60]],
      [
        [1, 30],
        [2, 40],
      ],
    ],
    [
      'is held to the round',
      [
        [1, -20],
        [2, 130],
      ],
      [],
      [
        [1, 100],
        [2, 0],
      ],
    ],
    [
      'does not need them in order',
      [
        [2, 30],
        [1, 0],
      ],
      [],
      [
        [1, 30],
        [2, 70],
      ],
    ],
  ])('%s', (_, visits, pauses, expected) => {
    expect(times(visits, pauses)).toEqual(expected);
  });

  it('adds up to the round from the first visit on', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 100 })), { minLength: 1 }), (visits) => {
        const first = Math.min(...visits.map(([, at]) => at));
        expect(times(visits).reduce((sum, [, ms]) => sum + ms, 0)).toBe(100 - first);
      }),
    );
  });
});
