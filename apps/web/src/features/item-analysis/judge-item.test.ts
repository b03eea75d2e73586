import { describe, expect, it } from 'vitest';
import { judgeDifficulty, judgeDiscrimination } from './judge-item.ts';

const between = (low: number, high: number) => ({ value: (low + high) / 2, low, high });

describe('what is said of a question', () => {
  it.each([
    [0.67, 0.95, 'easy'],
    [0.66, 1, 'fits'],
    [0.2, 0.9, 'fits'],
    [0, 0.34, 'fits'],
    [0, 0.33, 'hard'],
  ])('whose mean level lies between %d and %d is %s', (low, high, said) => {
    expect(judgeDifficulty(between(low, high))).toBe(said);
  });

  it.each([
    [0.01, 0.8, 'apart'],
    [-0.2, 0.8, 'unclear'],
    [-0.2, 0.29, 'hardly'],
    [-0.7, -0.01, 'turned'],
  ])('whose correlation lies between %d and %d is %s', (low, high, said) => {
    expect(judgeDiscrimination(between(low, high))).toBe(said);
  });

  it('is that it cannot be said where there is no correlation', () => {
    expect(judgeDiscrimination(null)).toBe('unknown');
  });
});
