import { describe, expect, it } from 'vitest';
import { readMarkdownBank } from './read-markdown-bank.ts';

const QUESTIONS = ['## Quiz', '1. What is a pipe?', '   a) a file', '   b) a buffer', '2. What is a job?', '   a) a group', '   b) a pipe'];

/** The letters of the right choices, a dash where none is, and the lines of messages by rule. */
const read = (...key: string[]): { right: string; messages: string[] } => {
  const { questions, messages } = readMarkdownBank([...QUESTIONS, ...key].join('\n'));
  const letter = (index: number): string => 'ab'[index] ?? '-';
  return {
    right: questions.map(({ choices }) => letter(choices.findIndex(({ correct }) => correct))).join(''),
    messages: messages.map(({ line, rule }) => `${line} ${rule}`),
  };
};

describe('a key at the end', () => {
  it.each<[string, string[]]>([
    ['a list', ['## Answer key', '1. B', '2. A']],
    ['one line', ['## Answers', '', '1-b, 2-a']],
    ['bold letters', ['## Lösungen', '1) **B**', '2) **A**']],
    ['a table', ['### 答案', '| 1 | B |', '|---|---|', '| 2 | A |']],
    ['a list after a sentence', ['## Solutions', 'No peeking!', '', '1. b', '2. a']],
  ])('in %s is applied by number', (_name, key) => {
    expect(read(...key)).toEqual({ right: 'ba', messages: [] });
  });

  it.each<[string, string[]]>([
    ['has a number too many', ['## Answer key', '1. B', '2. A', '3. A']],
    ['has a letter too far', ['## Answer key', '1. B', '2. D']],
  ])('is named where it %s', (_name, key) => {
    expect(read(...key)).toEqual({ right: '--', messages: ['8 key-is-applied'] });
  });

  it('does not touch what is keyed already', () => {
    const text = [
      '#### Q1. What is a pipe?',
      '- [x] a file',
      '- [ ] a buffer',
      '#### Q2. What is a job?',
      '- [ ] a group',
      '- [x] a pipe',
      '## Answers',
      '1. B',
      '2. A',
    ];
    const { questions, messages } = readMarkdownBank(text.join('\n'));
    expect(questions.map(({ choices }) => choices.findIndex(({ correct }) => correct))).toEqual([0, 1]);
    expect(messages.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['7 key-is-applied']);
  });
});
