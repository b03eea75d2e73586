import { describe, expect, it } from 'vitest';
import { CODING, checkOne, findingsAfter, fixture, recordOf } from '../testing/corpus.ts';
import { type Edit, all, replace, under, without } from '../testing/edit-text.ts';

const tests = (yaml: string): Edit => under('Tests', `\`\`\`yaml\n${yaml}\n\`\`\``);
const ENTRY = 'entry: { python: add, typescript: add }';
const texts = (edit: Edit): string[] => checkOne(CODING, edit(fixture(CODING))).findings.map(({ text }) => text);

/** The coding question in one language alone. */
function inLanguage(language: string, code: { starter: string; reference: string; wrong: string }, yaml: string): Edit {
  const fence = (text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;
  return all(
    under('Starter', fence(code.starter)),
    under('Reference', fence(code.reference)),
    under('Wrong', `### adds-one\n\nIt adds.\n\n${fence(code.wrong)}`),
    tests(yaml),
  );
}

const SQL = inLanguage(
  'sql',
  { starter: 'SELECT 1', reference: 'SELECT n FROM t', wrong: 'SELECT n + 1 FROM t' },
  `entry:
  sql: |
    CREATE TABLE t (n);
cases:
  - name: one
    visibility: visible
    rows: |
      INSERT INTO t VALUES (1);
    expect: [[1]]
  - name: none
    visibility: hidden
    rows: ""
    ordered: true
    expect: []`,
);
const SHELL = inLanguage(
  'shell',
  { starter: 'cat', reference: 'wc -l < a.txt', wrong: 'wc -l a.txt' },
  `entry: { shell: count-lines }
cases:
  - name: one
    visibility: visible
    files:
      a.txt: |
        x
    expect: |
      1
  - name: none
    visibility: hidden
    driver:
      shell: printf "" > a.txt; count-lines
    expect: "0"`,
);
const codeOf = (edit: Edit) => recordOf('question', checkOne(CODING, edit(fixture(CODING)))).code;

describe('shapeCode', () => {
  it('reads starter, reference, wrong solutions and cases', () => {
    expect(recordOf('question', checkOne(CODING, fixture(CODING))).code).toEqual({
      entry: { python: 'add', typescript: 'add' },
      starter: {
        python: 'def add(a, b):\n    raise NotImplementedError',
        typescript: 'export function add(a: number, b: number): number {\n  throw new Error("write me");\n}',
      },
      reference: {
        python: 'def add(a, b):\n    return a + b',
        typescript: 'export function add(a: number, b: number): number {\n  return a + b;\n}',
      },
      wrong: [
        {
          fault: 'takes-away',
          why: 'It subtracts.',
          code: { python: 'def add(a, b):\n    return a - b', typescript: 'export const add = (a: number, b: number): number => a - b;' },
        },
      ],
      cases: [
        { name: 'adds', visibility: 'visible', args: [1, 2], driver: null, expect: 3 },
        {
          name: 'adds twice',
          visibility: 'hidden',
          args: null,
          driver: { python: 'return [add(1, 2), add(3, 4)]\n', typescript: 'return [add(1, 2), add(3, 4)];\n' },
          expect: [3, 7],
        },
      ],
    });
  });

  it('reads a question that is answered in SQL', () => {
    expect(codeOf(SQL)).toEqual({
      entry: { sql: 'CREATE TABLE t (n);\n' },
      starter: { sql: 'SELECT 1' },
      reference: { sql: 'SELECT n FROM t' },
      wrong: [{ fault: 'adds-one', why: 'It adds.', code: { sql: 'SELECT n + 1 FROM t' } }],
      cases: [
        { name: 'one', visibility: 'visible', args: ['INSERT INTO t VALUES (1);\n'], driver: null, expect: [[1]], isInAnyOrder: true },
        { name: 'none', visibility: 'hidden', args: [''], driver: null, expect: [] },
      ],
    });
  });

  it('reads a question that is answered in the shell', () => {
    expect(codeOf(SHELL)).toMatchObject({
      entry: { shell: 'count-lines' },
      reference: { shell: 'wc -l < a.txt' },
      cases: [
        { args: [{ files: { 'a.txt': 'x\n' }, stdin: '' }], driver: null, expect: '1' },
        { args: null, driver: { shell: 'printf "" > a.txt; count-lines' }, expect: '0' },
      ],
    });
  });

  it.each<[string, Edit, string[]]>([
    ['another language beside SQL', all(SQL, under('Starter', '```sql\nSELECT 1\n```\n\n```python\nx\n```')), ['29:1 error code-has-language']],
    ['rows that are a table', all(SQL, replace('rows: ""', 'rows: []')), ['59:5 error tests-are-readable']],
    ['arguments in SQL', all(SQL, replace('rows: ""', 'args: []')), ['57:5 error tests-are-readable', '57:5 error tests-are-readable']],
    ['an expectation in SQL that is no list of rows', all(SQL, replace('expect: []', 'expect: [1]')), ['61:14 error tests-are-readable']],
    ['a file outside the folder', all(SHELL, replace('a.txt: |', '../a.txt: |')), ['53:7 error tests-are-readable']],
    ['files and a driver', all(SHELL, replace('    driver:', '    stdin: x\n    driver:')), ['57:5 error tests-are-readable']],
    ['an output that is no text', all(SHELL, replace('expect: "0"', 'expect: 0')), ['61:5 error tests-are-readable']],
    ['a driver in another language', all(SHELL, replace('shell: printf', 'python: printf')), ['45:1 error coding-question-has-tests']],
  ])('reports %s', (_name, edit, expected) => {
    expect(findingsAfter(CODING, edit)).toEqual(expected);
  });

  it.each<[string, Edit, string[]]>([
    ['a language that is missing', replace('```python\ndef add(a, b):\n    return a + b\n```\n', ''), ['39:1 error code-is-complete']],
    [
      'a fence of another language',
      replace('```python\ndef add(a, b):\n    return a + b', '```ruby\ndef add(a, b) = a + b'),
      ['38:1 error code-has-language', '38:1 error code-is-complete'],
    ],
    [
      'a second fence of a language',
      replace('```python\ndef add(a, b):\n    return a + b\n```', '```python\nx = 1\n```\n\n```python\ny = 2\n```'),
      ['42:1 error code-is-once'],
    ],
    ['text above the faults', replace('## Wrong\n', '## Wrong\n\nWords.\n'), ['51:1 error text-has-heading']],
    ['tests without a fence', under('Tests', 'None.'), ['66:1 error tests-are-readable']],
    ['a second fence of tests', replace('expect: [3, 7]\n```', 'expect: [3, 7]\n```\n\n```yaml\ncases: []\n```'), ['83:1 error code-is-once']],
    ['tests that are no YAML', tests(`${ENTRY}\ncases: [`), ['68:9 error yaml-is-valid']],
    ['an equal key', tests(`${ENTRY}\nentry: {}\ncases: []`), ['68:1 error yaml-is-valid']],
    ['no cases', tests(`${ENTRY}\ncases: []`), ['68:1 error tests-are-readable']],
    ['an unknown key', replace('    expect: 3\n', '    expect: 3\n    timeout: 5\n'), ['69:5 error tests-are-readable']],
    ['an unknown visibility', replace('visibility: visible', 'visibility: shown'), ['70:5 error tests-are-readable']],
    [
      'a case with arguments and a driver',
      replace('    args: [1, 2]\n', '    args: [1, 2]\n    driver: { python: x, typescript: y }\n'),
      ['69:5 error tests-are-readable'],
    ],
    ['a case with neither', replace('    args: [1, 2]\n', ''), ['69:5 error tests-are-readable']],
    ['a driver in another language', replace('      python: |\n', '      ruby: |\n'), ['75:5 error tests-are-readable']],
    ['an infinite number', replace('expect: 3\n', 'expect: .inf\n'), ['72:5 error tests-are-readable']],
  ])('reports %s', (_name, edit, expected) => {
    expect(findingsAfter(CODING, edit)).toEqual(expected);
  });

  it('says which case and which of its keys is wrong', () => {
    expect(texts(replace('visibility: visible', 'visibility: shown'))).toEqual(
      expect.arrayContaining(['cases.0.visibility: Invalid option: expected one of "visible"|"hidden"']),
    );
    expect(texts(replace('    args: [1, 2]\n', ''))).toEqual(expect.arrayContaining(['cases.0: a case has either args or a driver']));
  });

  it('reports every section that is missing', () => {
    expect(findingsAfter(CODING, without('Reference'))).toEqual(['1:1 error code-is-complete', '1:1 error code-is-complete']);
  });
});
