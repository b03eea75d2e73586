import { describe, expect, it } from 'vitest';
import { clampDueOn } from './clamp-due-on.ts';
import { describeCard } from './describe-card.ts';
import { listGradeDates } from './list-grade-dates.ts';
import { rebuildCard } from './rebuild-card.ts';
import type { Grade, LogEntry } from './study-types.ts';

const grade = (day: number, given: Grade): LogEntry => ({
  id: `e${day}`,
  kind: 'grade',
  grade: given,
  happenedAt: new Date(Date.UTC(2026, 2, day)),
  studiedOn: `2026-03-${String(day).padStart(2, '0')}`,
});

describe('clampDueOn', () => {
  it.each([
    ['2026-03-20', '2026-03-15', '2026-03-10', '2026-03-14'],
    ['2026-03-12', '2026-03-15', '2026-03-10', '2026-03-12'],
    ['2026-03-20', null, '2026-03-10', '2026-03-20'],
    ['2026-03-20', '2026-03-10', '2026-03-10', '2026-03-20'],
    ['2026-03-20', '2026-03-11', '2026-03-10', '2026-03-10'],
  ])('%s before %s, seen on %s, is %s', (dueOn, targetOn, today, clamped) => {
    expect(clampDueOn(dueOn, targetOn, today)).toBe(clamped);
  });
});

describe('describeCard', () => {
  it('calls a card a leech from eight lapses on', () => {
    const log = [grade(1, 3), ...Array.from({ length: 8 }, (_, index) => grade(2 + index, 1))];
    const described = (until: number) => {
      const card = rebuildCard(log.slice(0, until));
      if (!card) throw new Error('no card');
      return describeCard(card, { today: '2026-03-10', targetOn: null });
    };
    expect([described(8).isLeech, described(8).lapses]).toEqual([false, 7]);
    expect([described(9).isLeech, described(9).lapses]).toEqual([true, 8]);
  });

  it('shows recall below 1 on the very day', () => {
    const card = rebuildCard([grade(10, 4)]);
    expect(card && describeCard(card, { today: '2026-03-10', targetOn: null }).recall).toBe(0.99);
  });
});

describe('listGradeDates', () => {
  it('says where each grade would lead, held before the interview', () => {
    expect(listGradeDates(null, { today: '2026-03-10', targetOn: '2026-03-15' })).toEqual([
      { grade: 1, dueOn: '2026-03-11', days: 1 },
      { grade: 2, dueOn: '2026-03-12', days: 2 },
      { grade: 3, dueOn: '2026-03-13', days: 3 },
      { grade: 4, dueOn: '2026-03-14', days: 4 },
    ]);
  });
});
