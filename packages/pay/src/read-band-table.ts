import type { CellFinding } from './cell.ts';
import { readBandRow, type BandRow, type RowReading } from './read-band-row.ts';
import type { Column } from './read-column.ts';
import { readColumns, type ReadColumns } from './read-columns.ts';
import { regionKey } from './read-region.ts';

type Columns = ReadonlyMap<number, Column>;

/** `repeatsLabel`: whether a merged cell gives the row its label, so that it may name what the row above names. */
export interface BandTable {
  header: string[];
  headerLine: number;
  rows: { cells: string[]; line: number; repeatsLabel?: boolean }[];
}

export interface ReadBands {
  /** `index`: of the row in the table */
  bands: (BandRow & { line: number; index: number })[];
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
  return readBandsOf(table, readColumns(table.header), defaults);
}

export interface BandReading extends RowReading {
  /** whether a row is kept when a cell of it cannot be read: that cell then has no figures, and its error says why */
  keepsRows?: boolean;
}

/** Whether an error is about the row and not about one of its amounts, or about its label, without which nothing tells it from another. */
const RUINS_ROW = new Set(['wrong-cell-count', 'region-empty', 'level-empty', 'region-repeated']);

/** `readBandTable` for a table whose columns are known already, each by its index in the row. */
export function readBandsOf(table: BandTable, { columns, findings: headerFindings }: ReadColumns, reading: BandReading): ReadBands {
  const read: ReadBands = { bands: [], findings: headerFindings.map((finding) => ({ ...finding, line: table.headerLine })) };
  if (columns === null) return read;
  const seen = new Map<string, number>();
  for (const [index, { cells, line, repeatsLabel }] of table.rows.entries()) {
    const { row, findings } = readRow(cells, { columns, reading, width: table.header.length });
    if (row !== null && !repeatsLabel) findings.push(...repeatFinding(row, line, seen));
    read.findings.push(...findings.map((finding) => ({ ...finding, line })));
    if (row !== null && !findings.some((finding) => isRuinous(finding, { columns, reading }))) read.bands.push({ ...row, line, index });
  }
  return read;
}

function isRuinous({ severity, rule, column }: CellFinding, { columns, reading }: { columns: Columns; reading: BandReading }): boolean {
  if (severity === 'warning') return false;
  if (!reading.keepsRows || RUINS_ROW.has(rule)) return true;
  const name = column === null ? undefined : columns.get(column)?.name;
  return name === 'region' || name === 'level';
}

interface Layout {
  columns: Columns;
  reading: RowReading;
  width: number;
}

function readRow(cells: readonly string[], { columns, reading, width }: Layout): { row: BandRow | null; findings: CellFinding[] } {
  const miscounted = countFinding(cells, width);
  return miscounted.length > 0 ? { row: null, findings: miscounted } : readBandRow(cells, columns, reading);
}
