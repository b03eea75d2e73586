import { describe, expect, it } from 'vitest';
import { presentCase } from './present-case.ts';

const test = { name: 'one', visibility: 'visible' as const, args: null, driver: null, expect: null };

describe('presentCase', () => {
  it.each([
    ['arguments and a value', { ...test, args: [1, [2]], expect: { a: 3 } }, { python: 'add', typescript: 'add' }, '[1,[2]]', '{"a":3}'],
    [
      'what fills the tables, and a row a line',
      { ...test, args: ['INSERT INTO t VALUES (1);\n'], expect: [[1], ['a']] },
      { sql: 'CREATE TABLE t (n);' },
      'INSERT INTO t VALUES (1);',
      '[1]\n["a"]',
    ],
    ['files and standard input', { ...test, args: [{ files: { 'a.txt': 'x\n' }, stdin: 'y\n' }], expect: 'z' }, { shell: 'count' }, 'a.txt:\nx\n\ny', 'z'],
    ['that there is nothing', { ...test, args: [''], expect: [] }, { sql: 'CREATE TABLE t (n);' }, '–', '–'],
  ])('tells %s', (_what, given, entry, goesIn, comesOut) => {
    expect(presentCase(given, entry)).toEqual({ name: 'one', visibility: 'visible', given: goesIn, expected: comesOut });
  });

  it('tells of a hidden case, and of one with a driver, its name alone', () => {
    for (const one of [
      { ...test, visibility: 'hidden' as const, args: [1], expect: 2 },
      { ...test, driver: { shell: 'count < a' }, expect: '1' },
    ]) {
      expect(presentCase(one, { shell: 'count' })).toMatchObject({ given: null, expected: null });
    }
  });
});
