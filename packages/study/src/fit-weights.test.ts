import { describe, expect, it } from 'vitest';
import { fitWeights } from './fit-weights.ts';
import { USUAL_ODDS } from './grade-odds.ts';
import { memoryFor } from './memory.ts';
import { DIFFERING_LEARNERS } from './sim/differing-learners.ts';
import { keepLog } from './sim/keep-log.ts';
import { Learner } from './sim/learner.ts';
import { randomFrom } from './sim/random.ts';

function logOf(name: string, size: { questions: number; days: number }) {
  const weights = DIFFERING_LEARNERS.find((learner) => learner.name === name)?.weights;
  return keepLog(new Learner(memoryFor(weights), USUAL_ODDS, randomFrom(11)), size);
}

describe('fitWeights', () => {
  it('foretells later reviews better for a learner whose memory differs, and says how far it is', () => {
    const fitting = fitWeights(logOf('gains little by reviews', { questions: 150, days: 60 }));
    const parts: number[] = [];
    let next = fitting.next();
    while (next.done !== true) {
      parts.push(next.value);
      next = fitting.next();
    }
    expect(next.value.lossAfter).toBeLessThan(next.value.lossBefore);
    expect(next.value.weights).toHaveLength(21);
    expect(next.value.reviews).toBeGreaterThanOrEqual(400);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
  });

  it('refuses a log that is too short', () => {
    expect(() => fitWeights(logOf('as the defaults', { questions: 20, days: 20 })).next()).toThrow(/400 are needed/);
  });
});
