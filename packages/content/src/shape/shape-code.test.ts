import { describe, expect, it } from 'vitest';
import { CODING, checkOne, findingsAfter, fixture, recordOf } from '../testing/corpus.ts';
import { type Edit, replace, under, without } from '../testing/edit-text.ts';

const tests = (yaml: string): Edit => under('Tests', `\`\`\`yaml\n${yaml}\n\`\`\``);
const ENTRY = 'entry: { python: add, typescript: add }';
const texts = (edit: Edit): string[] => checkOne(CODING, edit(fixture(CODING))).findings.map(({ text }) => text);

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
