import { cellContext } from '@whetstone/pay/cell-context';
import { noNumber, type CellContext, type CellFinding } from '@whetstone/pay/cell';
import { readLabel, type Label } from '@whetstone/pay/read-label';
import { normaliseCell } from '@whetstone/pay/normalise-cell';
import { readUnits } from '@whetstone/pay/read-units';
import { readColumn } from '@whetstone/pay/read-column';
import { captionContext } from './caption-context.ts';
import type { FoundRow, FoundTable } from './found-table.ts';
import { areLevels, looksLikeOther } from './label-shape.ts';
import { presentBonus, readAmount } from './read-amount.ts';
import type { SalaryBand, SalaryRead } from './salary-file.ts';
import { addTo, messagesOf } from './table-report.ts';
import { withoutPart } from './without-part.ts';
import type { MatrixPart } from './tell-matrix-part.ts';

export type Axis = 'region' | 'level' | 'company';

export interface MatrixPlan {
  part: MatrixPart;
  /** whether heading or caption says which part it is */
  isSaid: boolean;
  rows: Axis;
  columns: Axis;
}

interface Across extends Label {
  index: number;
}

const nothing = (): { base: SalaryBand['base']; stock: SalaryBand['stock']; bonus: SalaryBand['bonus']; total: SalaryBand['total'] } => ({
  base: noNumber(''),
  stock: noNumber(''),
  bonus: presentBonus(noNumber('')),
  total: noNumber(''),
});

/** The label of a column that names its part, too: `US median TC (USD)` is of the US, `Acme total (4 years)` over four years. */
function labelAcross(header: string): Label {
  const label = readLabel(header);
  const part = readColumn(header);
  if (part === null) return withoutPart(header) === '' ? { ...label, name: '' } : label;
  return { name: withoutPart(header), context: { ...part.context, ...label.context } };
}

/** Words for a period beside others that name no part of pay: nobody can tell whether the others are a place. */
function isOfUnknownPart(header: string): boolean {
  return readColumn(header) === null && withoutPart(header) !== '' && readUnits(normaliseCell(header.replace(/\([^()]*\)/g, ''))).per !== undefined;
}

function columnsAcross(table: FoundTable): { across: Across[]; findings: CellFinding[] } {
  const across: Across[] = [];
  const findings: CellFinding[] = [];
  table.header.forEach((header, index) => {
    if (index === 0) return;
    if (looksLikeOther(header) || isOfUnknownPart(header)) {
      findings.push({
        severity: 'warning',
        rule: 'column-not-read',
        text: `The column "${header}" is not read: it is no pay of a place or a rank.`,
        column: index,
      });
    } else across.push({ ...labelAcross(header), index });
  });
  return { across, findings };
}

function readCellOf(row: FoundRow, { column, plan, caption }: { column: Across; plan: MatrixPlan; caption: CellContext }): SalaryRead {
  const raw = row.cells[column.index] ?? '';
  if (raw === '') return { bands: [], messages: [] };
  const label = readLabel(row.cells[0] ?? '');
  const { cell, findings } = readAmount(raw, plan.part, cellContext(plan.part, { part: column.context, label: label.context, page: caption }));
  const labels = { region: null, level: null, company: null, [plan.rows]: label.name, ...(column.name !== '' && { [plan.columns]: column.name }) };
  return { bands: [{ line: row.line, ...labels, ...nothing(), [plan.part]: cell }], messages: messagesOf(findings, row.line) };
}

function miscounted(row: FoundRow, table: FoundTable): CellFinding[] {
  if (row.cells.length === table.header.length) return [];
  const text = `The row has ${row.cells.length} cells, ${table.header.length} expected: a missing cell would shift the others.`;
  return [{ severity: 'error', rule: 'wrong-cell-count', text, column: null }];
}

const UNSAID = 'Neither heading nor caption says whether these figures are base or total: they are taken for totals.';

/** Reads a table whose cells are all the same part of pay: one band a cell, its place and rank from the two labels. */
export function readMatrix(table: FoundTable, plan: MatrixPlan): SalaryRead {
  const { across, findings } = columnsAcross(table);
  const caption = captionContext(table);
  const read: SalaryRead = { bands: [], messages: messagesOf(findings, table.headerLine) };
  if (!plan.isSaid) read.messages.push({ line: table.headerLine, column: 1, severity: 'warning', rule: 'part-not-said', text: UNSAID });
  for (const row of table.rows) {
    const faults = miscounted(row, table);
    if (faults.length > 0) {
      read.messages.push(...messagesOf(faults, row.line));
      continue;
    }
    for (const column of across) addTo(read, readCellOf(row, { column, plan, caption }));
  }
  return read;
}

/** The axes of a matrix: ranks where labels have their shape, else places; companies where a corner or caption says so, or beside places. */
export function axesOf(table: FoundTable, rowsAreLevels: boolean): { rows: Axis; columns: Axis } {
  const other: Axis = /compan(?:y|ies)|employers?/i.test(`${table.header[0]} ${table.caption} ${table.headings[0] ?? ''}`) ? 'company' : 'region';
  if (rowsAreLevels) return { rows: 'level', columns: other };
  if (areLevels(table.header.slice(1))) return { rows: other, columns: 'level' };
  return /compan(?:y|ies)|employers?/i.test(table.header[0] ?? '') ? { rows: 'company', columns: 'region' } : { rows: 'region', columns: 'company' };
}
