import { describe, expect, it } from 'vitest';
import type { PlanCut } from '@whetstone/contracts/study-plan';
import { type Draft, planChangeOf, targetOf, withCut, hasOnlyPast } from './draft.ts';

const DRAFT: Draft = {
  id: '6f2b2a8e-0d6c-4b52-9a0b-0d6f5c2f9f01',
  guide: 'devops',
  dates: { phone: '2026-11-20', screen: '2026-12-08', onsite: '2027-01-12', offer: '' },
  leftOut: ['linux'],
  weekdayMinutes: [60, 60, 710, 60, 60, 0, 0],
  daysOff: ['2026-12-25', '2026-12-01'],
  reviewCap: 200,
  weeklyGoalMinutes: null,
  isStreakShown: false,
};
const CUT: PlanCut = {
  kind: 'fewer-areas',
  areas: [],
  addedMinutesADay: null,
  on: null,
  neededMinutes: 0,
  availableMinutes: 0,
  recall: { value: 0.5, low: 0.4, high: 0.6 },
};

describe('a draft of a target', () => {
  it('names only stages with a date', () => {
    expect(targetOf(DRAFT).stages.map(({ stage }) => stage)).toEqual(['phone', 'screen', 'onsite']);
  });

  it('is previewed with its days off in order, and without what no plan depends on', () => {
    expect(planChangeOf(DRAFT).preferences).toEqual({
      weekdayMinutes: [60, 60, 710, 60, 60, 0, 0],
      daysOff: ['2026-12-01', '2026-12-25'],
      reviewCap: 200,
    });
  });

  it('leaves out more areas', () => {
    const cut = {
      ...CUT,
      areas: [
        { slug: 'linux', name: 'Linux' },
        { slug: 'networking', name: 'Networking' },
      ],
    };
    expect(withCut(DRAFT, cut, '2026-11-28').leftOut).toEqual(['linux', 'networking']);
  });

  it('adds minutes to the days that have some, and never more than a day may have', () => {
    expect(withCut(DRAFT, { ...CUT, kind: 'more-minutes', addedMinutesADay: 15 }, '2026-11-28').weekdayMinutes).toEqual([75, 75, 720, 75, 75, 0, 0]);
  });

  it('moves the next date, not one that has passed nor one after it', () => {
    expect(withCut(DRAFT, { ...CUT, kind: 'later-date', on: '2026-12-15' }, '2026-11-28').dates).toEqual({ ...DRAFT.dates, screen: '2026-12-15' });
  });
});

it.each([
  [{ phone: '2026-03-01', onsite: '' }, true],
  [{ phone: '2026-03-01', onsite: '2026-03-02' }, false],
  [{ phone: '', onsite: '' }, false],
])('of %j on 2 March it is %s that every date has passed', (dates, expected) => {
  expect(hasOnlyPast({ dates }, '2026-03-02')).toBe(expected);
});
