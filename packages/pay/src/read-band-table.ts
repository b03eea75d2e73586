import type { CellFinding } from './cell.ts';
import { readBandRow, type BandRow } from './read-band-row.ts';
import type { Column } from './read-column.ts';
import { readColumns } from './read-columns.ts';
import { regionKey } from './read-region.ts';

export interface BandTable {
  header: string[];
  headerLine: number;
  rows: { cells: string[]; line: number }[];
}

export interface ReadBands {
  bands: (BandRow & { line: number })[];
  findings: (CellFinding & { line: number })[];
}

function countFinding(cells: readonly string[], expected: number): CellFinding[] {
  if (cells.length === expected) return [];
  const count = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, ${expected} expected`;
  return [{ severity: 'error', rule: 'wrong-cell-count', text: `The row has ${count}: a missing cell would shift the others.`, column: null }];
}

/** Remembers on which line a region was first seen, whether or not that row could be read. */
function repeatFinding({ region, level }: BandRow, line: number, seen: Map<string, number>): CellFinding[] {
  const labels = [region, level ?? ''].filter((label) => label !== '');
  if (labels.length === 0) return [];
  const key = labels.map(regionKey).join('\n');
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, line);
    return [];
  }
  const text = `"${labels.join(', ')}" is already at line ${first} (case and spaces do not count): no row replaces another.`;
  return [{ severity: 'error', rule: 'region-repeated', text, column: null }];
}

/**
 * Reads a pay table with one row a region (or level): which column is which comes from the header, figures from `parseCell`.
 * A row with an error gives no band, all others do. A table without base and total is no pay: no band, one finding.
 *
 * @param table header and rows as written, each row with all the cells it has and its 1-based line in the file
 * @param defaults `stockYears`: the years a grant runs where neither header nor cell says so; null when nobody knows
 */
export function readBandTable(table: BandTable, defaults: { stockYears: number | null }): ReadBands {
  const { columns, findings: headerFindings } = readColumns(table.header);
  const read: ReadBands = { bands: [], findings: headerFindings.map((finding) => ({ ...finding, line: table.headerLine })) };
  if (columns === null) return read;
  const seen = new Map<string, number>();
  for (const { cells, line } of table.rows) {
    const { row, findings } = readRow(cells, { columns, stockYears: defaults.stockYears, width: table.header.length });
    if (row !== null) findings.push(...repeatFinding(row, line, seen));
    read.findings.push(...findings.map((finding) => ({ ...finding, line })));
    if (row !== null && findings.every((finding) => finding.severity === 'warning')) read.bands.push({ ...row, line });
  }
  return read;
}

interface Layout {
  columns: ReadonlyMap<number, Column>;
  stockYears: number | null;
  width: number;
}

function readRow(cells: readonly string[], { columns, stockYears, width }: Layout): { row: BandRow | null; findings: CellFinding[] } {
  const miscounted = countFinding(cells, width);
  return miscounted.length > 0 ? { row: null, findings: miscounted } : readBandRow(cells, columns, stockYears);
}
