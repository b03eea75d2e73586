import { readColumn } from '@whetstone/pay/read-column';
import { columnEnd } from './column-end.ts';
import type { FoundTable } from './found-table.ts';
import { looksLikeStatistic } from './label-shape.ts';

const isPart = (text: string): boolean => {
  const name = readColumn(text)?.name;
  return name !== undefined && name !== 'region' && name !== 'level';
};

/** One header of two that stand above each other. A part of pay below another, `Total compensation` over `Base`, is its own. */
export function joinTexts(above: string, below: string): string {
  if (above === below || below === '') return above;
  return above === '' || (isPart(above) && isPart(below)) ? below : `${above} ${below}`;
}

/** Whether a row below the header only parts its columns: `Min`, `Max`, `Median`. */
function isSecondHeader(cells: readonly string[], header: readonly string[]): boolean {
  const own = cells.filter((cell, index) => cell !== '' && cell !== header[index]);
  return cells.length === header.length && own.length >= 2 && own.every((cell) => cell.length <= 20 && looksLikeStatistic(cell) && !/\d{3}/.test(cell));
}

/** The table with a second row of header words joined to its first; a header over several columns has an empty one to its right. */
export function joinHeader(table: FoundTable): FoundTable {
  const [second, ...rows] = table.rows;
  if (second === undefined || !isSecondHeader(second.cells, table.header)) return table;
  let above = '';
  const header = table.header.map((text, index) => {
    const below = second.cells[index] ?? '';
    above = text === '' && columnEnd(below) !== null ? above : text;
    return joinTexts(above, below);
  });
  return { ...table, header, rows, merged: new Set([...table.merged].map((index) => index - 1)) };
}
