import type { Cell, CellFinding } from '@whetstone/pay/cell';
import { readBandsOf } from '@whetstone/pay/read-band-table';
import type { BandRow } from '@whetstone/pay/read-band-row';
import { readRegion } from '@whetstone/pay/read-region';
import { assignColumns, type AssignedColumns } from './assign-columns.ts';
import { captionContext } from './caption-context.ts';
import type { FoundRow, FoundTable } from './found-table.ts';
import { markPercent, presentBonus, refuseDoubtful } from './read-amount.ts';
import type { SalaryBand, SalaryRead } from './salary-file.ts';
import { messagesOf, noBands } from './table-report.ts';

const PARTS = ['base', 'stock', 'bonus', 'total'] as const;

/** A label without emphasis around it; null where there is none. */
function labelOf(text: string | null): string | null {
  const plain = text?.replace(/\*\*|__|^[*_]|[*_]$/g, '').trim() ?? '';
  return plain === '' ? null : plain;
}

/** A row of a label alone: a heading inside the table. */
function isGroup({ cells }: FoundRow, table: FoundTable): boolean {
  return cells.length === table.header.length && cells.filter((cell) => cell !== '').length === 1 && cells[0] !== '';
}

const isHeader = ({ cells }: FoundRow, { header }: FoundTable): boolean =>
  cells.length === header.length && cells.every((cell, index) => cell === header[index]);

interface ShownRow {
  band: SalaryBand;
  findings: CellFinding[];
  /** cells whose figures were taken out, as their findings quote them */
  doubted: string[];
}

function showRow(row: BandRow & { line: number }, company: string | null): ShownRow {
  const read = PARTS.map((part) => refuseDoubtful(part, { cell: row[part], findings: [] }));
  const [base, stock, bonus, total] = read.map(({ cell }, index) => markPercent(cell, PARTS[index] ?? 'base')) as [Cell, Cell, Cell, Cell];
  const doubts = read.filter(({ findings }) => findings.length > 0);
  return {
    band: { line: row.line, region: labelOf(row.region), level: labelOf(row.level), company, base, stock, bonus: presentBonus(bonus), total },
    findings: doubts.flatMap(({ findings }) => findings),
    doubted: doubts.map(({ cell }) => `"${cell.raw.trim()}"`),
  };
}

function companyOf(row: FoundRow | undefined, { company }: AssignedColumns): string | null {
  return company === null ? null : labelOf(readRegion(row?.cells[company] ?? ''));
}

/** Reads a table with one row a band: regions, levels or companies down, parts of pay across. */
export function readPayRows(table: FoundTable): SalaryRead {
  const assigned = assignColumns(table, captionContext(table));
  const rows = table.rows
    .map((row, index) => ({ ...row, repeatsLabel: table.merged.has(index) || assigned.company !== null }))
    .filter((row) => !isHeader(row, table));
  const kept = rows.filter((row) => !isGroup(row, table));
  const { bands, findings } = readBandsOf({ ...table, rows: kept }, { columns: assigned.columns, findings: [] }, { stockYears: null, keepsRows: true });
  const shown = bands.map((row) => showRow(row, companyOf(kept[row.index], assigned)));
  const isDoubted = ({ rule, text, line }: CellFinding & { line: number }): boolean =>
    rule === 'implausible-amount' && shown.some(({ band, doubted }) => band.line === line && doubted.some((quote) => text.startsWith(quote)));
  const groups = rows.filter((row) => isGroup(row, table));
  return {
    bands: shown.map(({ band }) => band),
    messages: [
      ...messagesOf(assigned.findings, table.headerLine),
      ...groups.flatMap(({ line, cells }) => noBands(line, 'row-without-pay', `The row "${cells[0]}" has a label only and gives no band.`).messages),
      ...shown.flatMap(({ band, findings: doubts }) => messagesOf(doubts, band.line)),
      ...findings.filter((finding) => !isDoubted(finding)).flatMap((finding) => messagesOf([finding], finding.line)),
    ],
  };
}
