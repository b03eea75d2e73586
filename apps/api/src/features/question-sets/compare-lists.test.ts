import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLists } from './compare-lists.ts';

const NOTHING = { added: [], removed: [], moved: [], minutes: [], versions: [] };
const item = (questionId: string, { minutes = 10, version = 1 } = {}) => ({ questionId, title: questionId.toUpperCase(), minutes, version });
const list = (ids: string) => ids.split('').map((id) => item(id));
const ids = (things: readonly { questionId: string }[]): string => things.map(({ questionId }) => questionId).join('');

describe('compareLists', () => {
  it.each([
    ['nothing', 'abc', 'abc', NOTHING],
    ['what is new', 'ab', 'axb', { ...NOTHING, added: [{ questionId: 'x', title: 'X' }] }],
    ['what is gone', 'abc', 'ac', { ...NOTHING, removed: [{ questionId: 'b', title: 'B' }] }],
    ['the one that moved, and none that gave way', 'abcd', 'dabc', { ...NOTHING, moved: [{ questionId: 'd', title: 'D', from: 4, to: 1 }] }],
  ])('names %s', (_name, old, now, wanted) => {
    expect(compareLists(list(old), list(now))).toEqual(wanted);
  });

  it('names other minutes and other versions, with what they were', () => {
    const changes = compareLists([item('a', { version: 2 }), item('b')], [item('a', { version: 5 }), item('b', { minutes: 25 })]);
    expect(changes).toEqual({
      ...NOTHING,
      minutes: [{ questionId: 'b', title: 'B', from: 10, to: 25 }],
      versions: [{ questionId: 'a', title: 'A', from: 2, to: 5 }],
    });
  });

  it('names enough: without what was added, removed and moved, both lists are in one order', () => {
    const some = fc.uniqueArray(fc.constantFrom(...'abcdefgh'.split('')), { maxLength: 8 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(some, some, (old, now) => {
        const { added, removed, moved } = compareLists(list(old), list(now));
        const named = ids([...added, ...removed, ...moved]);
        const rest = (letters: string): string =>
          letters
            .split('')
            .filter((letter) => !named.includes(letter))
            .join('');
        expect(rest(old)).toBe(rest(now));
        expect(
          now
            .split('')
            .filter((letter) => !old.includes(letter))
            .join(''),
        ).toBe(ids(added));
      }),
    );
  });
});
