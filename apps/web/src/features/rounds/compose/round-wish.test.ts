import { describe, expect, it } from 'vitest';
import { bodyOf, isComplete, type RoundWish, withExtraTime } from './round-wish.ts';

const WISH: RoundWish = { kind: 'guide-stage', guide: 'g', stage: 's', area: 'a', track: 't', mode: 'strict', minutes: 45, count: 3 };

describe('a wish for a round', () => {
  it.each([
    ['guide-stage', { kind: 'guide-stage', guide: 'g', stage: 's' }],
    ['area', { kind: 'area', area: 'a' }],
    ['track', { kind: 'track', track: 't' }],
    ['weakest', { kind: 'weakest' }],
  ] as const)('sends of %s no more than it needs', (kind, of) => {
    expect(bodyOf({ ...WISH, kind })).toEqual({ mode: 'strict', minutes: 45, count: 3, of });
  });

  it('is complete when what its kind needs is chosen', () => {
    expect([isComplete({ ...WISH, stage: '' }), isComplete({ ...WISH, kind: 'area', stage: '' }), isComplete({ ...WISH, kind: 'track', track: '' })]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it.each([
    ['strict', 'none', 45],
    ['strict', 'quarter', 56],
    ['practice', 'double', 90],
    ['strict', 'untimed', null],
    ['untimed', 'none', null],
  ] as const)('%s with extra time %s takes %s minutes', (mode, extraTime, minutes) => {
    expect(withExtraTime({ mode, minutes: 45 }, extraTime)).toBe(minutes);
  });
});
