import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRow } from './table-rows.ts';

describe('splitRow', () => {
  it.each([
    ['| a | b |', ['a', 'b']],
    ['a | b', ['a', 'b']],
    ['| a | b', ['a', 'b']],
    ['a | b |', ['a', 'b']],
    ['|a|b|', ['a', 'b']],
    ['  | a |   b  |  ', ['a', 'b']],
    ['| a |  |', ['a', '']],
    ['|  | b |', ['', 'b']],
    ['| a |', ['a']],
    ['a', ['a']],
    ['', ['']],
    ['|', []],
    ['||', ['']],
    ['|||', ['', '']],
    ['| a \\| b | c |', ['a | b', 'c']],
    ['| a \\\\| b |', ['a \\| b']],
    ['| `a|b` | c |', ['`a|b`', 'c']],
    ['| `a\\|b` | c |', ['`a|b`', 'c']],
    ['| ``a`|b`` | c |', ['``a`|b``', 'c']],
    ['| `a | b |', ['`a | b |']],
    ['| 東京 | 😀 |', ['東京', '😀']],
    ['| a \\', ['a \\']],
  ])('divides %j', (row, cells) => {
    expect(splitRow(row)).toEqual(cells);
  });

  it('gives back the cells that were joined, their bars escaped', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '|', ' ', '-', '$', '–', '語'), maxLength: 8 }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const row = `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
        expect(splitRow(row)).toEqual(cells);
      }),
    );
  });
});
