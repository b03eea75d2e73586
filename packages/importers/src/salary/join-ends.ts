import { readColumn } from '@whetstone/pay/read-column';
import { columnEnd, withoutEnd } from './column-end.ts';
import type { FoundRow, FoundTable } from './found-table.ts';

interface Ends {
  name: string;
  lower: number;
  upper: number;
}

/** A part of pay that has one column for its lower and one for its upper end; null where there is none, or several for one end. */
function findEnds(header: readonly string[]): Ends | null {
  const ends = header.map((text, index) => ({ index, name: withoutEnd(text), end: columnEnd(text) }));
  for (const { name, index, end } of ends) {
    const part = end === 'lower' ? readColumn(name)?.name : undefined;
    if (part === undefined || part === 'region' || part === 'level') continue;
    const same = ends.filter((other) => other.end !== null && other.name.toLowerCase() === name.toLowerCase());
    const upper = same.find((other) => other.end === 'upper');
    if (upper !== undefined && same.length === 2) return { name, lower: index, upper: upper.index };
  }
  return null;
}

const hasSuffix = (cell: string): boolean => /\d ?(?:k|m|l|lpa|lakhs?|cr|[万億亿])(?!\p{L})/iu.test(cell);

/** Both ends as one cell. A suffix in one of two cells does not count for the other: with a stroke between them neither is read. */
function rangeOf(lower: string, upper: string): string {
  if (lower === '' && upper === '') return '';
  return hasSuffix(lower) === hasSuffix(upper) ? `${lower} – ${upper}` : `${lower} | ${upper}`;
}

/** The cells with both ends in one. A row with too few or too many cells keeps as many too few or too many. */
function joinRow({ cells, line }: FoundRow, { lower, upper }: Ends, width: number): FoundRow {
  if (cells.length !== width) return { cells: cells.slice(0, -1), line };
  return { cells: cells.map((cell, index) => (index === lower ? rangeOf(cell, cells[upper] ?? '') : cell)).filter((_cell, index) => index !== upper), line };
}

/** The table with `Base min` and `Base max` as one column of ranges, as for every part that stands in two such columns. */
export function joinEnds(table: FoundTable): FoundTable {
  const ends = findEnds(table.header);
  if (ends === null) return table;
  const header = table.header.map((text, index) => (index === ends.lower ? ends.name : text)).filter((_text, index) => index !== ends.upper);
  return joinEnds({ ...table, header, rows: table.rows.map((row) => joinRow(row, ends, table.header.length)) });
}
