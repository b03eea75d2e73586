import type { CellFinding } from './cell.ts';
import { readColumn, type Column } from './read-column.ts';

export interface ReadColumns {
  /** By column index; null when the table cannot be read as pay. */
  columns: Map<number, Column> | null;
  findings: CellFinding[];
}

const error = (rule: string, text: string, column: number | null = null): CellFinding => ({ severity: 'error', rule, text, column });

function problem(columns: readonly (Column | null)[], header: readonly string[]): CellFinding | null {
  const names = columns.map((column) => column?.name);
  if (!names.includes('base') && !names.includes('total')) {
    return error('no-pay-columns', 'The table has neither a base nor a total column, so no pay is read from it.');
  }
  if (!names.includes('region') && !names.includes('level')) {
    return error('no-region-column', 'The table has neither a region nor a level column: name the first column Region.');
  }
  const twice = names.findIndex((name, index) => name !== undefined && names.indexOf(name) !== index);
  if (twice === -1) return null;
  const text = `"${header[twice]}" is a second ${names[twice]} column: keep one, or give each its own table.`;
  return error('column-repeated', text, twice);
}

/** Finds out which column holds what. Columns that hold no part of pay are named in a warning, not dropped in silence. */
export function readColumns(header: readonly string[]): ReadColumns {
  const columns = header.map(readColumn);
  const fault = problem(columns, header);
  if (fault !== null) return { columns: null, findings: [fault] };
  const known = new Map(columns.flatMap((column, index) => (column === null ? [] : [[index, column] as const])));
  const findings = header.flatMap((name, column): CellFinding[] => {
    if (known.has(column)) return [];
    return [{ severity: 'warning', rule: 'column-not-read', text: `The column "${name}" is not read: no band has a place for it.`, column }];
  });
  return { columns: known, findings };
}
