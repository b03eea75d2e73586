import { describe, expect, it } from 'vitest';
import { firstLoop, loopBodyOf, loopMinutes } from './loop-wish.ts';

const stage = (slug: string, rounds: [number, number] | null, questions: number, minutes: number | null = null) => ({
  slug,
  name: slug.toUpperCase(),
  rounds: rounds === null ? null : { min: rounds[0], max: rounds[1] },
  minutes,
  order: 1,
  covers: [],
  questions: Array.from({ length: questions }, (_, at) => ({ id: `q-${at}`, slug: `s-${at}`, title: '' })),
  followUps: 0,
});

const GUIDE = { slug: 'g', stages: [stage('screen', [1, 1], 0), stage('phone', [1, 2], 4, 30), stage('onsite', [3, 5], 9), stage('values', null, 2)] };
const KINDS = new Map([
  [
    'onsite',
    [
      { value: 'coding', count: 2 },
      { value: 'system-design', count: 5 },
    ],
  ],
]);

describe('the rounds of a loop', () => {
  it('are as many as each stage has at least, of stages that ask something, and of several the first are of a kind of their own', () => {
    const { steps } = firstLoop(GUIDE, KINDS);
    expect(steps.map(({ stage: slug, questionKind, minutes }) => [slug, questionKind, minutes])).toEqual([
      ['phone', null, 30],
      ['onsite', 'system-design', 45],
      ['onsite', 'coding', 45],
      ['onsite', null, 45],
      ['values', null, 45],
    ]);
  });

  it('are sent without those that were left out, and take their time with a break between each two', () => {
    const wish = firstLoop(GUIDE, KINDS);
    const without = { ...wish, steps: wish.steps.map((step, at) => ({ ...step, isIn: at < 2 })) };
    expect(loopBodyOf(without)).toEqual({
      guide: 'g',
      mode: 'strict',
      breakMinutes: 10,
      steps: [
        { stage: 'phone', questionKind: null, minutes: 30, count: 3 },
        { stage: 'onsite', questionKind: 'system-design', minutes: 45, count: 3 },
      ],
    });
    expect([loopMinutes(without), loopMinutes({ ...wish, steps: [] })]).toEqual([85, 0]);
  });
});
