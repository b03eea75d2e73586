import type { Cell, CellFinding } from '@whetstone/pay/cell';
import { readColumn } from '@whetstone/pay/read-column';
import { readLabel } from '@whetstone/pay/read-label';
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

/** A label without emphasis around it and without a bracket that holds units; null where there is none. */
function labelOf(text: string | null): string | null {
  const plain = readLabel(text?.replace(/\*\*|__|^[*_]|[*_]$/g, '').trim() ?? '').name;
  return plain === '' ? null : plain;
}

/** A row of a label alone: a heading inside the table. */
function isGroup({ cells }: FoundRow, table: FoundTable): boolean {
  return cells.length === table.header.length && cells.filter((cell) => cell !== '').length === 1 && cells[0] !== '';
}

const isHeader = ({ cells }: FoundRow, { header }: FoundTable): boolean =>
  cells.length === header.length && cells.every((cell, index) => cell === header[index]);

/** A row whose cells name the parts of their columns again, in other words than the header. */
function isOtherHeader({ cells }: FoundRow, { columns }: AssignedColumns): boolean {
  const named = [...columns]
    .filter(([, { name }]) => name !== 'region' && name !== 'level')
    .map(([index, { name }]) => readColumn(cells[index] ?? '')?.name === name);
  return named.length > 0 && named.every(Boolean);
}

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
  const page = captionContext(table);
  const assigned = assignColumns(table, page);
  const rows = table.rows
    .map((row, index) => ({ ...row, repeatsLabel: table.merged.has(index) || assigned.company !== null }))
    .filter((row) => !isHeader(row, table));
  const isApart = (row: FoundRow): boolean => isGroup(row, table) || isOtherHeader(row, assigned);
  const kept = rows.filter((row) => !isApart(row));
  if (!PARTS.some((part) => [...assigned.columns.values()].some(({ name }) => name === part))) {
    return { bands: [], messages: messagesOf(assigned.findings, table.headerLine) };
  }
  const reading = { stockYears: null, page, keepsRows: true };
  const { bands, findings } = readBandsOf({ ...table, rows: kept }, { columns: assigned.columns, findings: [] }, reading);
  const shown = bands.map((row) => showRow(row, companyOf(kept[row.index], assigned)));
  const doubts = new Map(shown.map(({ band, doubted }) => [band.line, doubted]));
  const isDoubted = ({ rule, text, line }: CellFinding & { line: number }): boolean =>
    rule === 'implausible-amount' && (doubts.get(line) ?? []).some((quote) => text.startsWith(quote));
  return {
    bands: shown.map(({ band }) => band),
    messages: [
      ...messagesOf(assigned.findings, table.headerLine),
      ...rows
        .filter(isApart)
        .flatMap(({ line, cells }) => noBands(line, 'row-without-pay', `The row "${cells[0]}" has labels only and gives no band.`).messages),
      ...shown.flatMap(({ band, findings: own }) => messagesOf(own, band.line)),
      ...findings.filter((finding) => !isDoubted(finding)).flatMap((finding) => messagesOf([finding], finding.line)),
    ],
  };
}
