import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAlike } from './find-alike.ts';
import { heavyWords, titleWords } from './title-words.ts';

const titled = (...titles: string[]) => titles.map((title) => ({ title }));

describe('what looks alike', () => {
  it.each([
    ['What is a mutex?', 'What is a mutex', true],
    ['What is a mutex?', 'Tell me what a mutex is', true],
    ['How does TCP close a connection?', 'How does TCP open a connection?', false],
    ['How does TCP close an idle connection cleanly?', 'How does TCP close a connection cleanly?', true],
    ['什么是死锁？', '什么是死锁', true],
    ['什么是死锁？', '怎样避免死锁？', false],
    ['What is C?', 'What is C++?', false],
  ])('%s and %s: %s', (one, other, isAlike) => {
    expect(findAlike(titled(one), titled(other)).has(0)).toBe(isAlike);
    expect(findAlike([], titled(one, other)).has(1)).toBe(isAlike);
  });

  it('points at what is known first, and never at itself', () => {
    expect([...findAlike(titled('What is a mutex?'), titled('What is a queue?', 'What is a mutex?', 'What is a queue?'))]).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it('finds every pair that comparing all with all finds', () => {
    const word = fc.constantFrom('lock', 'queue', 'page', 'cache', 'thread', 'socket', 'disk', 'retry');
    const title = fc.uniqueArray(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const share = (one: string, other: string): number => {
      const [a, b] = [new Set(heavyWords(one)), new Set(heavyWords(other))];
      const both = [...a].filter((each) => b.has(each)).length;
      return both / (a.size + b.size - both);
    };
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
        const wanted = titles.flatMap((one, at) => (titles.slice(0, at).some((other) => share(one, other) >= 0.7) ? [at] : []));
        expect([...findAlike([], titled(...titles)).keys()].toSorted((a, b) => a - b)).toEqual(wanted);
      }),
    );
  });

  it('takes time by the number of titles, not by its square: one title twenty thousand times', () => {
    const many = Array.from({ length: 20_000 }, () => ({ title: 'What is a queue and what is it good for in practice?' }));
    expect(findAlike([], many).size).toBe(19_999);
  });
});

describe('the words of a title', () => {
  it('are in lower case, with what makes a name of a language, each Chinese character by itself', () => {
    expect(titleWords('C++ and C# 1.5, don’t 锁!')).toEqual(['c++', 'and', 'c#', '1.5', 'don', 't', '锁']);
  });

  it('are all of them where there are only light ones', () => {
    expect(heavyWords('What is it?')).toEqual(['what', 'is', 'it']);
  });
});
