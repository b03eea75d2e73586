import { describe, expect, it } from 'vitest';
import type { Range } from './range.ts';
import { relocate } from './relocate.ts';

/** A text in which `[…]` marks a part. */
function marked(text: string): { text: string; range: Range } {
  const [start, end] = [text.indexOf('['), text.indexOf(']') - 1];
  return { text: text.replace(/[[\]]/g, ''), range: { start, end } };
}

/** What was marked, marked again where it is found; null where it is lost. */
function moved(before: string, after: string): string | null {
  const { text, range } = marked(before);
  const found = relocate(text, after, range);
  return found && `${after.slice(0, found.start)}[${after.slice(found.start, found.end)}]${after.slice(found.end)}`;
}

const HEAD = 'The cache is read first and filled on the way back. ';
const TAIL = ' A reader who comes meanwhile waits for it as well.';

describe('a mark is found again', () => {
  it.each([
    ['in the same text', 'A [cache] fills.', 'A cache fills.', 'A [cache] fills.'],
    ['after words that were put before it', `${HEAD}It [expires] then.`, `First: ${HEAD}It expires then.`, `First: ${HEAD}It [expires] then.`],
    ['where its left was changed', `The [lock] is held.${TAIL}`, `Then one lock is held.${TAIL}`, `Then one [lock] is held.${TAIL}`],
    ['where its right was changed', `${HEAD}The [lock] is held.`, `${HEAD}The lock was taken.`, `${HEAD}The [lock] was taken.`],
    ['where a stop was put after it', `${HEAD}The [lock] is held.`, `${HEAD}The lock, that is held.`, `${HEAD}The [lock], that is held.`],
    [
      'beside the same words',
      `one [same] two${TAIL}${HEAD}three same four`,
      `one same two${TAIL}${HEAD}three same 4`,
      `one [same] two${TAIL}${HEAD}three same 4`,
    ],
    [
      'in a text without spaces',
      '先读[缓存]，没有再读数据库，然后写回缓存。',
      '先读缓存，没有再读库，然后写回缓存。',
      '先读[缓存]，没有再读库，然后写回缓存。',
    ],
    ['among characters of two units', '😀😁[😂]😃', '😀😁😂😃', '😀😁[😂]😃'],
  ])('%s', (_, before, after, expected) => {
    expect(moved(before, after)).toBe(expected);
  });

  it('when a long one was moved to another place', () => {
    const sentence = 'Whoever holds the lock writes the entry and lets go of it.';
    expect(moved(`${HEAD}[${sentence}]${TAIL}`, `${HEAD}${TAIL}\n\n${sentence}${TAIL}`)).toBe(`${HEAD}${TAIL}\n\n[${sentence}]${TAIL}`);
  });
});

describe('a mark is lost', () => {
  it.each([
    ['when its words were changed', `${HEAD}The [lock] is held.`, `${HEAD}The look is held.`],
    ['when it was deleted, though the word stands elsewhere', `${HEAD}The [cache] fills.${TAIL}`, `${HEAD}It fills.${TAIL}`],
    ['when both its sides were changed', 'Before it [stands] here.', 'After that stands there.'],
    ['when a longer word took its place', `${HEAD}The [lock] is held.`, `${HEAD}The locksmith came.`],
    ['when its place was copied', `one [same] two`, `one same two, one same two`],
    ['when it was one of many alike and one was taken away', 'no '.repeat(400) + '[no] ' + 'no '.repeat(400), 'no '.repeat(800)],
    ['when nothing is left', 'A [cache] fills.', ''],
  ])('%s', (_, before, after) => {
    expect(moved(before, after)).toBeNull();
  });

  it('when it was one of many alike and only one is left, with all of its context or half of it', () => {
    const before = 'no '.repeat(1000);
    const at = { start: 1500, end: 1502 };
    expect(relocate(before, before.slice(at.start - 512, at.end + 512), at)).toBeNull();
    expect(relocate(before, `${before.slice(at.start - 512, at.end)}, or so`, at)).toBeNull();
    const last = { start: 2997, end: 2999 };
    expect(relocate(before, `${before.slice(last.start - 512, last.end)}, or so`, last)).toBeNull();
  });

  it('when it would halve a character', () => {
    expect(relocate('a\uD83D', 'a\uD83D\uDE00', { start: 1, end: 2 })).toBeNull();
  });

  it('when nothing was marked', () => {
    expect(relocate('text', 'text', { start: 2, end: 2 })).toBeNull();
  });
});

describe('64 kB of one letter', () => {
  const many = 'a'.repeat(65_536);

  it('tell a mark from others at their ends alone', () => {
    expect(relocate(many, many, { start: 30_000, end: 30_010 })).toBeNull();
    expect(relocate(many, many, { start: 30_000, end: 60_000 })).toBeNull();
    expect(relocate(many, `${many}b`, { start: 7, end: 20_000 })).toEqual({ start: 7, end: 20_000 });
    expect(relocate(`b${many}`, many, { start: 0, end: 40_000 })).toBeNull();
  });
});
