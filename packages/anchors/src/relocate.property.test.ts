import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from './places-of.ts';
import type { Range } from './range.ts';
import { relocate } from './relocate.ts';

type Relocate = typeof relocate;

/** What this must not become: the first place with the same words. */
const naive: Relocate = (before, after, { start, end }) => {
  const at = after.indexOf(before.slice(start, end));
  return at === -1 ? null : { start: at, end: at + end - start };
};

interface Edit {
  at: number;
  removed: number;
  inserted: number;
}
const anyEdits = fc.array(fc.record({ at: fc.nat(60), removed: fc.nat(6), inserted: fc.nat(4) }), { minLength: 1, maxLength: 5 });

/** The list after some edits; what is put in is taken from `fresh`, and what stays is the same object as before. */
function edited<T>(list: readonly T[], edits: readonly Edit[], fresh: readonly T[]): T[] {
  const [left, after] = [[...fresh], [...list]];
  for (const { at, removed, inserted } of edits) after.splice(at % (after.length + 1), removed, ...left.splice(0, inserted));
  return after;
}

interface Character {
  text: string;
}
const charactersOf = (text: string): Character[] => Array.from({ length: text.length }, (_, at) => ({ text: text[at] ?? '' }));
const textOf = (characters: readonly Character[]): string => characters.map(({ text }) => text).join('');

/** A range of so many parts of a list, wherever in it. */
const rangeIn = (length: number, [one, other]: [number, number]): Range => {
  const [start, last] = [one % length, other % length].toSorted((a, b) => a - b) as [number, number];
  return { start, end: last + 1 };
};
const anyTwo = fc.tuple(fc.nat(1000), fc.nat(1000));

/** Words of few letters, of which none is another one, though many begin as another does. */
const anyWords = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 }), { minLength: 30, maxLength: 60 });
const FRESH = 20;

/** Words of a document, which keep the identity of every character through the edits, and a mark on some of them. */
const anyWordCase = fc.record({ words: anyWords, edits: anyEdits, two: anyTwo }).map(({ words, edits, two }) => {
  const all = words.map((word) => charactersOf(`${word} `));
  const [fresh, document] = [all.slice(0, FRESH), all.slice(FRESH)];
  const marks = rangeIn(document.length, two);
  const before = document.flat();
  const start = document.slice(0, marks.start).flat().length;
  const end = document.slice(0, marks.end).flat().length - 1;
  return { before, after: edited(document, edits, fresh).flat(), marked: { start, end } };
});

const isSameCharacters = (find: Relocate) =>
  fc.property(anyWordCase, ({ before, after, marked }) => {
    const found = find(textOf(before), textOf(after), marked);
    if (found === null) return true;
    const [wanted, got] = [before.slice(marked.start, marked.end), after.slice(found.start, found.end)];
    return wanted.length === got.length && wanted.every((character, at) => character === got[at]);
  });

/** Texts of two letters, so that nearly all stands there many times. */
const anyRepetitive = fc.string({ unit: fc.constantFrom('a', 'a', 'a', 'b'), minLength: 1, maxLength: 120 });
const anyRepetitiveCase = fc
  .record({ before: anyRepetitive, edits: anyEdits, fresh: fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 20 }), two: anyTwo })
  .map(({ before, edits, fresh, two }) => ({ before, after: edited(before.split(''), edits, fresh.split('')).join(''), marked: rangeIn(before.length, two) }));

/** How far two texts are the same from two places on, to the left or to the right. */
function sameFor([one, at]: [string, number], [other, otherAt]: [string, number], step: 1 | -1): number {
  const first = step === 1 ? 0 : -1;
  let length = 0;
  while (one[at + first + step * length] !== undefined && one[at + first + step * length] === other[otherAt + first + step * length]) length += 1;
  return length;
}

interface Found {
  before: string;
  after: string;
  marked: Range;
  found: Range;
}

/** Whether what stands around the found place as it did around the mark was there only once before, or ends where the text does. */
function isTold({ before, after, marked, found }: Found, uses: { left: boolean; right: boolean }): boolean {
  const left = uses.left ? sameFor([before, marked.start], [after, found.start], -1) : 0;
  const right = uses.right ? sameFor([before, marked.end], [after, found.end], 1) : 0;
  const isFirst = uses.left && left === marked.start && left === found.start;
  const isLast = uses.right && before.length - marked.end === right && after.length - found.end === right;
  return isFirst || isLast || placesOf(before.slice(marked.start - left, marked.end + right), before).length === 1;
}

const isToldByContext = (find: Relocate) =>
  fc.property(anyRepetitiveCase, ({ before, after, marked }) => {
    const found = find(before, after, marked);
    if (found === null) return true;
    if (after.slice(found.start, found.end) !== before.slice(marked.start, marked.end)) return false;
    const all = { before, after, marked, found };
    return [
      { left: true, right: false },
      { left: false, right: true },
      { left: true, right: true },
    ].some((uses) => isTold(all, uses));
  });

describe('what is found', () => {
  it('is made of the very characters that were marked, where no word is there twice', () => {
    fc.assert(isSameCharacters(relocate), { numRuns: 2000 });
  });

  it('reads as what was marked and stands where its surroundings tell it from all else, however much repeats', () => {
    fc.assert(isToldByContext(relocate), { numRuns: 5000 });
  });

  it('is there at all after edits further away', () => {
    const anyFarCase = fc.record({ words: anyWords, edits: anyEdits, two: anyTwo }).map(({ words, edits, two }) => {
      const [fresh, document] = [words.slice(0, FRESH), words.slice(FRESH)];
      const marks = rangeIn(document.length, two);
      // With spaces, words of one to six letters: so many of them are 32 characters and more.
      const [from, to] = [Math.max(0, marks.start - 16), Math.min(document.length, marks.end + 16)];
      const before = document.join(' ');
      const start = document.slice(0, marks.start).join(' ').length + (marks.start > 0 ? 1 : 0);
      const end = document.slice(0, marks.end).join(' ').length;
      const head = from === 0 ? [] : edited(document.slice(0, from), edits, fresh);
      const tail = to === document.length ? [] : edited(document.slice(to), edits, fresh);
      const kept = document.slice(from, to);
      return {
        before,
        after: [...head, ...kept, ...tail].join(' '),
        marked: { start, end },
        shift: from === 0 ? 0 : [...head, ''].join(' ').length - [...document.slice(0, from), ''].join(' ').length,
      };
    });
    fc.assert(
      fc.property(anyFarCase, ({ before, after, marked, shift }) => {
        expect(relocate(before, after, marked)).toEqual({ start: marked.start + shift, end: marked.end + shift });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('control: the first place with the same words', () => {
  it('is often made of other characters', () => {
    expect(fc.check(isSameCharacters(naive), { numRuns: 2000 }).failed).toBe(true);
  });

  it('is told by nothing', () => {
    expect(fc.check(isToldByContext(naive), { numRuns: 5000 }).failed).toBe(true);
  });
});
