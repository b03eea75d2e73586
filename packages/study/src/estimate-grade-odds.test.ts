import { describe, expect, it } from 'vitest';
import { countGrades, estimateGradeOdds } from './estimate-grade-odds.ts';
import { USUAL_ODDS } from './grade-odds.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('estimateGradeOdds', () => {
  it('expects the usual of a person of whom nothing is known', () => {
    const { first, recalled } = estimateGradeOdds(countGrades([]));
    for (const [index, odd] of USUAL_ODDS.first.entries()) expect(first[index]).toBeCloseTo(odd);
    for (const [index, odd] of USUAL_ODDS.recalled.entries()) expect(recalled[index]).toBeCloseTo(odd);
  });

  it('comes nearer to what was counted, and leaves forgetting to the curve', () => {
    const grades = Array.from({ length: 300 }, () => ({ grade: 4 as const, isFirst: true }));
    const lapses = Array.from({ length: 300 }, () => ({ grade: 1 as const, isFirst: false }));
    const { first, recalled } = estimateGradeOdds(countGrades([...grades, ...lapses]));
    expect(first[3]).toBeGreaterThan(0.9);
    expect(recalled[1]).toBeCloseTo(USUAL_ODDS.recalled[1]);
    expect(sum(first)).toBeCloseTo(1);
    expect(sum(recalled)).toBeCloseTo(1);
  });
});
