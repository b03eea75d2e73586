import { describe, expect, it } from 'vitest';
import { orderComing } from './order-coming.ts';

const talk = (on: string) => ({ on, isAsking: false });
const round = (on: string) => ({ on, isAsking: true });

describe('orderComing', () => {
  it.each([
    ['the earliest', [round('2026-03-20'), round('2026-03-12')], ['2026-03-12', '2026-03-20']],
    ['one that asks, before an earlier one that does not', [talk('2026-03-11'), round('2026-03-20')], ['2026-03-20', '2026-03-11']],
    ['one that asks nothing, where none does', [talk('2026-03-20'), talk('2026-03-11')], ['2026-03-11', '2026-03-20']],
    ['none of today or before', [round('2026-03-10'), round('2026-03-01'), talk('2026-03-11')], ['2026-03-11']],
    ['none where none is dated', [], []],
  ])('begins with %s', (_what, stages, expected) => {
    expect(orderComing(stages, '2026-03-10').map(({ on }) => on)).toEqual(expected);
  });
});
