import { expect, it } from 'vitest';
import { orderedIds } from './ordered-ids.ts';
import { questionIdOf, rowIdOf } from './question-id.ts';

it('are UUIDs of version 7, each once, in the order in which they are made', () => {
  const ids = [...orderedIds(10_000, 1_790_000_000_000), ...orderedIds(1, 1_790_000_000_003)];
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(10_001);
  expect(ids.toSorted()).toEqual(ids);
});

it('name the row that a question came from, and no other question', () => {
  const [id = ''] = orderedIds(1);
  expect([rowIdOf(questionIdOf(id)), rowIdOf('q-fork')]).toEqual([id, null]);
});
