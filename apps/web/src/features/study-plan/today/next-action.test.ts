import { describe, expect, it } from 'vitest';
import type { TodayItem } from '@whetstone/contracts/study-plan';
import { countTodo, nextItem, runsOf } from './next-action.ts';

const item = (kind: TodayItem['kind'], isDone = false): TodayItem => ({
  kind,
  question: null,
  reading: null,
  round: null,
  minutes: 1,
  isDone,
  track: null,
  isSuggested: false,
});

describe('what to do today', () => {
  const items = [item('review', true), item('review'), item('new'), item('review'), item('reading'), item('round')];

  it('begins with the first thing that is not done', () => {
    expect(nextItem({ items })).toBe(items[1]);
    expect(nextItem({ items: [item('new', true)] })).toBeNull();
  });

  it('counts what is not done', () => {
    expect(countTodo({ items })).toEqual({ rounds: 1, reviews: 2, fresh: 1, readings: 1 });
  });

  it('takes reviews together that follow each other', () => {
    expect(runsOf(items).map((run) => (run.kind === 'one' ? run.item.kind : run.items.length))).toEqual([2, 'new', 1, 'reading', 'round']);
  });
});
