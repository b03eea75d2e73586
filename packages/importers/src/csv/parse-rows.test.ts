import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRows } from './parse-rows.ts';

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', ' ', '#', '=') });
const filled = fc.tuple(
  fc.string({ unit: 'grapheme-ascii', minLength: 1 }).filter((text) => text.trim() !== ''),
  cell,
  cell,
);

describe('rows of a table', () => {
  it('are what was written, whatever the cells hold, each at the line where it begins', () => {
    fc.assert(
      fc.property(fc.array(filled, { minLength: 1 }), fc.constantFrom(',', ';', '\t', '|'), (written, delimiter) => {
        const lines = written.map((row) => stringify([row], { delimiter }));
        const { rows, messages } = parseRows(lines.join(''), delimiter);
        expect(messages).toEqual([]);
        expect(rows.map(({ cells }) => cells)).toEqual(written.map((row) => [...row]));
        const starts = lines.map((_, index) => lines.slice(0, index).join('').split('\n').length);
        expect(rows.map(({ line }) => line)).toEqual(starts);
      }),
    );
  });

  it('count their lines from where the text begins', () => {
    expect(parseRows('a,b\n"c\nd",e\n', ',', 5).rows).toEqual([
      { line: 5, endLine: 5, cells: ['a', 'b'] },
      { line: 6, endLine: 7, cells: ['c\nd', 'e'] },
    ]);
  });
});
