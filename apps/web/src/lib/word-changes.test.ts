import { describe, expect, it } from 'vitest';
import { foldUnchanged, type Line, wordChanges } from './word-changes.ts';

const shown = (lines: readonly Line[]): string[] =>
  lines.map((line) => line.map(({ text, mark }) => (mark === 'same' ? text : mark === 'added' ? `[+${text}]` : `[-${text}]`)).join(''));

describe('wordChanges', () => {
  it.each([
    { what: 'a word for another', before: 'It makes a child.', after: 'It begets a child.', lines: ['It [-makes][+begets] a child.'] },
    { what: 'a line that was added', before: 'a one\nb two', after: 'a one\nc three\nb two', lines: ['a one', '[+c three]', 'b two'] },
    { what: 'a line that was taken out', before: 'a one\nb two', after: 'b two', lines: ['[-a one]', 'b two'] },
    { what: 'a text where there was none', before: '', after: 'a', lines: ['[+a]'] },
    { what: 'Chinese, sign by sign', before: '内存被复制', after: '内存被共享', lines: ['内存被[-复制][+共享]'] },
    { what: 'nothing', before: 'a b', after: 'a b', lines: ['a b'] },
  ])('shows $what', ({ before, after, lines }) => {
    expect(shown(wordChanges(before, after))).toEqual(lines);
  });

  it('lets spaces count in code', () => {
    expect(shown(wordChanges('if a:\n  b', 'if a:\n    b', true))).toEqual(['if a:', '[-  ][+    ]b']);
  });

  it('shows texts that have nothing in common as one after the other', () => {
    const words = (letter: string): string => Array.from({ length: 4000 }, (_, index) => `${letter}${index}`).join(' ');
    const lines = wordChanges(words('a'), words('b'));
    expect(lines.map((line) => line.map(({ mark }) => mark))).toEqual([['removed'], ['added']]);
  });

  it.each([
    ['a b\nc', 'c\na b'],
    ['fork . 内 b\n\nb', 'b 内\nfork'],
    ['a  b\n c', 'a b c\n\nd .'],
    ['x', 'y\nx\nx y'],
  ])('loses no word of %j nor of %j', (before, after) => {
    const segments = wordChanges(before, after).flat();
    const words = (value: string): string => value.replaceAll(/\s+/g, '');
    const without = (other: string): string => words(segments.flatMap(({ text, mark }) => (mark === other ? [] : [text])).join(''));
    expect([without('added'), without('removed')]).toEqual([words(before), words(after)]);
  });
});

describe('foldUnchanged', () => {
  const line = (text: string, mark: 'same' | 'added' = 'same'): Line => [{ text, mark }];

  it('keeps the lines beside a change and folds the longer runs', () => {
    const lines = [line('a'), line('b'), line('c'), line('d'), line('e', 'added'), line('f'), line('g')];
    expect(foldUnchanged(lines).map(({ isFolded, lines: own }) => [isFolded, shown(own)])).toEqual([
      [true, ['a', 'b', 'c']],
      [false, ['d', '[+e]', 'f']],
      [false, ['g']],
    ]);
  });
});
