import { describe, expect, it } from 'vitest';
import { topicProgress } from './topic-progress.ts';

const card = { stability: 10, lastStudiedOn: '2026-03-01' };
const plan = {
  recallByQuestion: new Map([
    ['a', 0.8],
    ['b', 0.6],
  ]),
};

describe('topicProgress', () => {
  it('says nothing of recall below eight grades', () => {
    const few = [
      { id: 'a', card, grades: 7 },
      { id: 'b', card: null, grades: 0 },
    ];
    expect(topicProgress(few, { today: '2026-03-11', plan })).toEqual({ questionCount: 2, metCount: 1, evidence: 7, recallToday: null, recallOnDate: null });
  });

  it('gives mean recall of what was met, and over all questions on the date', () => {
    const enough = [
      { id: 'a', card, grades: 8 },
      { id: 'b', card: null, grades: 0 },
    ];
    const progress = topicProgress(enough, { today: '2026-03-11', plan });
    expect(progress.recallToday).toBeCloseTo(0.9);
    expect(progress.recallOnDate?.value).toBeCloseTo(0.7);
    expect(topicProgress(enough, { today: '2026-03-11', plan: null }).recallOnDate).toBeNull();
  });

  it('never shows certainty', () => {
    expect(topicProgress([{ id: 'a', card, grades: 9 }], { today: '2026-03-01', plan: null }).recallToday).toBe(0.99);
  });
});
