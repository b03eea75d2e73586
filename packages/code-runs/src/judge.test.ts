import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';

/** JSON with the keys of every object in one order. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${inOrder(part)}`).join()}}`;
}

describe('judge', () => {
  it.each([
    ['[1,{"a":2,"b":null}]', [1, { b: null, a: 2 }], 'passed'],
    ['[1,2]', [2, 1], 'wrong'],
    ['{"a":1}', { a: 1, b: undefined }, 'wrong'],
    ['[]', {}, 'wrong'],
    ['null', {}, 'wrong'],
    ['{"a":1}', { b: 1 }, 'wrong'],
    ['"1"', 1, 'wrong'],
  ])('%s against %j is %s', (json, expected, kind) => {
    expect(judge({ json }, expected).kind).toBe(kind);
  });

  it.each([
    [
      '[[1,"a"],[2,"b"]]',
      [
        [2, 'b'],
        [1, 'a'],
      ],
      'passed',
    ],
    ['[[1],[1],[2]]', [[1], [2], [2]], 'wrong'],
    ['[["a",1]]', [[1, 'a']], 'wrong'],
    ['[[{"a":1,"b":2}],[0]]', [[0], [{ b: 2, a: 1 }]], 'passed'],
    ['3', 3, 'passed'],
  ])('%s against %j in any order is %s', (json, expected, kind) => {
    expect(judge({ json }, expected, true).kind).toBe(kind);
  });

  it('says why there is no value', () => {
    expect(judge({ failure: 'ValueError: no' }, 1)).toEqual({ kind: 'failed', why: 'ValueError: no' });
    expect(judge({ json: '{"a":' }, 1)).toEqual({ kind: 'failed', why: 'the value is no JSON' });
  });

  it('agrees with the text of any two values, whose keys stand in order', () => {
    const plain = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        for (const expected of [one, other]) expect(judge({ json: JSON.stringify(one) }, expected).kind === 'passed').toBe(inOrder(one) === inOrder(expected));
      }),
    );
  });
});
