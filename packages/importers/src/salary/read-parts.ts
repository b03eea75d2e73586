import { cellContext } from '@whetstone/pay/cell-context';
import { noNumber, type Cell, type CellContext, type CellFinding } from '@whetstone/pay/cell';
import { readColumn, type Column } from '@whetstone/pay/read-column';
import { readLabel } from '@whetstone/pay/read-label';
import { captionContext } from './caption-context.ts';
import { columnEnd } from './column-end.ts';
import type { FoundRow, FoundTable } from './found-table.ts';
import { mayBeAmount } from './is-amount.ts';
import { areLevels, looksLikeOther } from './label-shape.ts';
import { presentBonus, readAmount } from './read-amount.ts';
import { axesOf } from './read-matrix.ts';
import type { SalaryRead } from './salary-file.ts';
import { messagesOf } from './table-report.ts';

type Part = 'base' | 'stock' | 'bonus' | 'total';

interface PartRow extends FoundRow {
  part: Part;
  context: CellContext;
}

const AMOUNT_ONLY = /^(?:amounts?|ranges?|values?|details?|pay|compensation|annual|typical|figures?)\b/i;
const isPart = (column: Column | null): column is Column & { name: Part } => column !== null && column.name !== 'region' && column.name !== 'level';

/** Whether the rows of a table are the parts of pay: base or total among at least two. */
export function hasPartRows({ rows }: FoundTable): boolean {
  const names = rows
    .map(({ cells }) => readColumn(cells[0] ?? ''))
    .filter(isPart)
    .map(({ name }) => name);
  return new Set(names).size >= 2 && (names.includes('base') || names.includes('total'));
}

const warn = (line: number, rule: string, text: string): SalaryRead['messages'][number] => ({ line, column: 1, severity: 'warning', rule, text });

/** Of a bonus in per cent and the same in money the first counts; other rows of one part contradict each other. */
function chosen(rows: readonly PartRow[], part: Part): PartRow[] {
  const same = rows.filter((row) => row.part === part);
  const percents = same.filter(({ cells }) => cells.slice(1).every((cell) => cell.includes('%')));
  return part === 'bonus' && percents.length === 1 ? percents : same;
}

/** Whether most cells of the base and total rows are amounts: a comparison in words is none. */
export function partsAreAmounts({ rows }: FoundTable): boolean {
  const cells = rows.flatMap(({ cells: [label = '', ...values] }) => (isBaseOrTotal(label) ? values.filter((value) => value !== '') : []));
  return cells.filter(mayBeAmount).length * 2 >= cells.length;
}

function isBaseOrTotal(label: string): boolean {
  const name = readColumn(label)?.name;
  return name === 'base' || name === 'total';
}

/** The rows that hold parts; a row that does not is named, and of two rows of one part neither is read. */
function partRows(table: FoundTable, messages: SalaryRead['messages']): PartRow[] {
  const read = table.rows.flatMap((row): PartRow[] => {
    const column = readColumn(row.cells[0] ?? '');
    if (row.cells.length !== table.header.length) {
      const text = `The row has ${row.cells.length} cells, ${table.header.length} expected: a missing cell would shift the others.`;
      messages.push({ line: row.line, column: 1, severity: 'error', rule: 'wrong-cell-count', text });
      return [];
    }
    if (isPart(column) && columnEnd(row.cells[0] ?? '') === null) return [{ ...row, part: column.name, context: column.context }];
    messages.push(warn(row.line, 'row-not-read', `The row "${row.cells[0]}" is not read: no band has a place for it.`));
    return [];
  });
  return read.filter((row) => {
    const { part, line, cells } = row;
    const isOnly = chosen(read, part).includes(row) && chosen(read, part).length === 1;
    if (!isOnly) {
      const text = `"${cells[0]}" is one of several ${part} rows: it is not read.`;
      messages.push({ line, column: 1, severity: chosen(read, part).length === 1 ? 'warning' : 'error', rule: 'row-repeated', text });
    }
    return isOnly;
  });
}

/** Reads a table with the parts of pay down and places, ranks or companies across: one band a column. */
export function readParts(table: FoundTable): SalaryRead {
  const read: SalaryRead = { bands: [], messages: [] };
  const rows = partRows(table, read.messages);
  const caption = captionContext(table);
  const labels = table.header.slice(1).filter((label) => !looksLikeOther(label));
  const axis = areLevels(labels) ? 'level' : axesOf(table, true).columns;
  table.header.forEach((header, index) => {
    if (index === 0) return;
    if (looksLikeOther(header) && header !== '') {
      read.messages.push(warn(table.headerLine, 'column-not-read', `The column "${header}" is not read: it is no pay of a place or a rank.`));
      return;
    }
    const { name, context } = readLabel(header);
    const cells = new Map<Part, Cell>();
    const findings: (CellFinding & { line: number })[] = [];
    for (const row of rows) {
      const amount = readAmount(row.cells[index] ?? '', row.part, cellContext(row.part, { part: row.context, label: context, page: caption }));
      cells.set(row.part, amount.cell);
      findings.push(...amount.findings.map((finding) => ({ ...finding, line: row.line })));
    }
    const cell = (part: Part): Cell => cells.get(part) ?? noNumber('');
    const own = AMOUNT_ONLY.test(name) || name === '' ? {} : { [axis]: name };
    const parts = { base: cell('base'), stock: cell('stock'), bonus: presentBonus(cell('bonus')), total: cell('total') };
    read.bands.push({ line: table.headerLine, region: null, level: null, company: null, ...own, ...parts });
    for (const finding of findings) read.messages.push(...messagesOf([finding], finding.line));
  });
  return read;
}
