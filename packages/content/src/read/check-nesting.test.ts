import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { checkNesting } from './check-nesting.ts';

const check = (text: string) => {
  const { report, found } = collect();
  return { safe: checkNesting(text, report), found: found() };
};

describe('checkNesting', () => {
  it.each<[string, string, string]>([
    ['25 quotes', `a\n${'> '.repeat(25)}b`, '2:1 error nesting-is-shallow'],
    ['25 bullets', `${'- '.repeat(25)}a`, '1:1 error nesting-is-shallow'],
    ['25 numbers', `${'1. '.repeat(25)}a`, '1:1 error nesting-is-shallow'],
    ['201 columns of indentation', `${' '.repeat(201)}a`, '1:1 error nesting-is-shallow'],
    ['a row of 201 bars', `\n\n${'|a'.repeat(201)}`, '3:1 error table-is-narrow'],
    ['what stands in a fence', `\`\`\`\n${'>'.repeat(25)}\n\`\`\``, '2:1 error nesting-is-shallow'],
  ])('refuses %s', (_name, text, expected) => {
    expect(check(text)).toEqual({ safe: false, found: [expected] });
  });

  it('stops at the first line', () => {
    expect(check(`${'>'.repeat(25)}\n${'>'.repeat(25)}`).found).toEqual(['1:1 error nesting-is-shallow']);
  });

  it.each([
    ['24 quotes', `${'> '.repeat(24)}b`],
    ['24 bullets', `${'* '.repeat(24)}b`],
    ['200 columns', `${' '.repeat(200)}a`],
    ['a blank line that is longer', ' '.repeat(500)],
    ['a row of 200 bars', '|aa'.repeat(200)],
    ['a rule of many hyphens', '-'.repeat(300)],
    ['quotes further on', `a ${'>'.repeat(100)}`],
  ])('passes %s', (_name, text) => {
    expect(check(text)).toEqual({ safe: true, found: [] });
  });
});
