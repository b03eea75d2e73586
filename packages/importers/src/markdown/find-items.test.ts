import { describe, expect, it } from 'vitest';
import { readMarkdownBank } from './read-markdown-bank.ts';

const read = (indent: string, marks: readonly string[]): { followUps: string[][]; rules: string[] } => {
  const text = marks.map((mark, index) => `${mark} What is thing ${index}?\n${indent}- Who owns thing ${index}?`).join('\n');
  const { questions, messages } = readMarkdownBank(text);
  return { followUps: questions.map(({ followUps }) => followUps), rules: messages.map(({ rule }) => rule) };
};

const FOLLOW_UPS = [['Who owns thing 0?'], ['Who owns thing 1?'], ['Who owns thing 2?']];

describe('items that are nested', () => {
  it.each<[string, string, string[]]>([
    ['two columns below a bullet', '  ', ['*', '*', '*']],
    ['three columns below a number', '   ', ['1.', '2.', '3.']],
    ['four columns below a number of two digits', '    ', ['10.', '11.', '12.']],
    ['two columns below a number', '  ', ['1.', '2.', '3.']],
  ])('by %s are follow-ups', (_name, indent, marks) => {
    expect(read(indent, marks)).toEqual({ followUps: FOLLOW_UPS, rules: [] });
  });

  it('by one column are follow-ups with a message', () => {
    expect(read(' ', ['*', '*', '*'])).toEqual({ followUps: FOLLOW_UPS, rules: FOLLOW_UPS.map(() => 'follow-up-is-indented') });
  });
});
