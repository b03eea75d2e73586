import { describe, expect, it } from 'vitest';
import { heatWeeks } from './heat-weeks.ts';

describe('heatWeeks', () => {
  const days = [
    { on: '2026-11-28', minutes: 40, grades: 9 },
    { on: '2026-11-23', minutes: 10, grades: 2 },
    { on: '2026-11-22', minutes: 0, grades: 1 },
    { on: '2025-01-01', minutes: 5, grades: 1 },
  ];
  const weeks = heatWeeks({ days, today: '2026-11-28' }, 2);

  it('ends with today, in weeks from Monday on', () => {
    expect(weeks.map((week) => week.length)).toEqual([7, 6]);
    expect(weeks[0]?.[0]?.on).toBe('2026-11-16');
    expect(weeks[1]?.at(-1)?.on).toBe('2026-11-28');
  });

  it('measures a day by the fullest of the person', () => {
    expect(weeks[1]?.map(({ level }) => level)).toEqual([1, 0, 0, 0, 0, 4]);
  });

  it('shows a day with a grade and less than a minute', () => {
    expect(weeks[0]?.at(-1)?.level).toBe(1);
  });
});
