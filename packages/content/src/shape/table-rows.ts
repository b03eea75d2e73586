import type { Table } from 'mdast';
import { placeOfNode } from '../parse/place-of-node.ts';

export interface RawRow {
  cells: string[];
  line: number;
}

/** Drops the empty cell before a leading `|` and after a trailing one. */
function withoutEdges(cells: string[], row: string): string[] {
  const from = cells[0] === '' && row.startsWith('|') ? 1 : 0;
  const to = cells.length > from && cells.at(-1) === '' && row.endsWith('|') ? -1 : undefined;
  return cells.slice(from, to);
}

/** The cells of one raw table row. A `|` that is escaped or stands in a code span does not divide; `\\|` becomes `|`. */
export function splitRow(row: string): string[] {
  const cells = [''];
  let code = '';
  for (const [token] of row.matchAll(/\\\||`+|[\s\S]/g)) {
    if (token === '|' && code === '') {
      cells.push('');
      continue;
    }
    if (token.startsWith('`') && (code === '' || code === token)) code = code === '' ? token : '';
    cells.push(`${cells.pop() ?? ''}${token === '\\|' ? '|' : token}`);
  }
  return withoutEdges(
    cells.map((cell) => cell.trim()),
    row.trim(),
  );
}

/** Header and rows of a table as they are written, since the parser drops cells that are too many. */
export function tableRows(table: Table, text: string): { header: string[]; headerLine: number; rows: RawRow[] } {
  const lines = text.split('\n');
  const headerLine = placeOfNode(table).line;
  const raw = (line: number): string[] => splitRow((lines[line - 1] ?? '').trim());
  const rows = table.children.slice(1).map((row) => {
    const { line } = placeOfNode(row);
    return { line, cells: raw(line).map((cell) => cell.replace(/^`(.*?)`/, '$1')) };
  });
  return { header: raw(headerLine), headerLine, rows };
}
