import { describe, expect, it } from 'vitest';
import { givenText, valueText } from './case-texts.ts';
import type { PlannedCase } from './plan-cases.ts';

const planned = (language: PlannedCase['language'], run: Partial<PlannedCase['run']>): PlannedCase => ({
  key: 'one',
  language,
  name: 'one',
  isShown: true,
  run: { source: '', entry: 'answer', args: null, driver: null, ...run },
  expect: null,
});

describe('givenText', () => {
  it.each<[string, PlannedCase, string]>([
    ['a call', planned('python', { args: '[[1,2],"a"]' }), 'answer([1,2],"a")'],
    ['the body of a function', planned('typescript', { driver: 'return answer();\n' }), 'return answer();'],
    ['what fills the tables', planned('sql', { args: '["INSERT INTO t VALUES (1);\\n"]' }), 'INSERT INTO t VALUES (1);'],
    ['files and standard input', planned('shell', { args: '[{"files":{"a.txt":"1\\n","b.txt":"2\\n"},"stdin":"3\\n"}]' }), 'a.txt:\n1\n\nb.txt:\n2\n\n3'],
    ['a script', planned('shell', { driver: 'echo 1 | answer' }), 'echo 1 | answer'],
  ])('is %s', (_what, test, text) => {
    expect(givenText(test)).toBe(text);
  });
});

describe('valueText', () => {
  it('is JSON, a row a line, or a text', () => {
    expect(valueText('python', [['a', 1]])).toBe('[["a",1]]');
    expect(
      valueText('sql', [
        ['a', 1],
        [null, 2],
      ]),
    ).toBe('["a",1]\n[null,2]');
    expect(valueText('sql', [])).toBe('[]');
    expect(valueText('shell', 'a\nb')).toBe('a\nb');
  });
});
