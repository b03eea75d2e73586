import type { Band } from './band.ts';
import { cellContext } from './cell-context.ts';
import { noNumber, type Cell, type CellContext, type CellFinding } from './cell.ts';
import { parseCell } from './parse-cell.ts';
import type { Column } from './read-column.ts';
import { readLabel } from './read-label.ts';
import { isDitto, readRegion } from './read-region.ts';

/** A row of a pay table; `level` is null when the table has no such column. */
export type BandRow = Band & { level: string | null };

const AMOUNTS = ['base', 'stock', 'bonus', 'total'] as const;

/** What the brackets of a row's labels say about its figures, `Japan (JPY thousands)`; of two that differ in currency, nothing. */
function contextOfLabels(cells: readonly string[], columns: ReadonlyMap<number, Column>): CellContext {
  const labels = cells.filter((_cell, index) => columns.get(index)?.name === 'region' || columns.get(index)?.name === 'level');
  const contexts = labels.map((label) => readLabel(label).context);
  const currencies = new Set(contexts.flatMap(({ currency }) => currency ?? []));
  return currencies.size > 1 ? {} : (Object.assign({}, ...contexts) as CellContext);
}

export interface RowReading {
  /** the years a grant runs where neither header nor cell says so; null when nobody knows */
  stockYears: number | null;
  /** what caption or heading say about all figures */
  page?: CellContext;
}

/** Years of a grant from the page count where the header says nothing about the period. */
function contextOf({ name, context }: Column, stockYears: number | null): CellContext {
  if (name !== 'stock' || context.per !== undefined || stockYears === null) return context;
  return { ...context, per: 'grant', years: stockYears };
}

function currencyWarning(cells: readonly Cell[]): CellFinding[] {
  const currencies = [...new Set(cells.map((cell) => cell.currency).filter((currency) => currency !== null))];
  if (currencies.length < 2) return [];
  return [{ severity: 'warning', rule: 'currencies-differ', text: `Currencies differ in one row: ${currencies.join(', ')}.`, column: null }];
}

function labelFindings(cells: readonly string[], columns: ReadonlyMap<number, Column>): CellFinding[] {
  return cells.flatMap((cell, column): CellFinding[] => {
    const name = columns.get(column)?.name;
    if (isDitto(cell) && name !== undefined) {
      return [{ severity: 'error', rule: 'ditto-mark', text: `"${cell.trim()}" points at the row above: write the ${name} out.`, column }];
    }
    if ((name !== 'region' && name !== 'level') || readRegion(cell) !== '') return [];
    return [{ severity: 'error', rule: `${name}-empty`, text: `The ${name} is empty: write it in every row, merged cells are not read.`, column }];
  });
}

/** Reads the cells of one row, which has as many as the header. The row is good when no finding is an error. */
export function readBandRow(
  cells: readonly string[],
  columns: ReadonlyMap<number, Column>,
  { stockYears, page = {} }: RowReading,
): { row: BandRow; findings: CellFinding[] } {
  const row: BandRow = { region: '', level: null, base: noNumber(''), stock: noNumber(''), bonus: noNumber(''), total: noNumber('') };
  const findings = labelFindings(cells, columns);
  const label = contextOfLabels(cells, columns);
  for (const [index, column] of columns) {
    const raw = cells[index] ?? '';
    const { name } = column;
    if (isDitto(raw)) {
      if (name !== 'region' && name !== 'level') row[name] = noNumber(raw);
    } else if (name === 'region' || name === 'level') row[name] = readRegion(raw);
    else {
      const parsed = parseCell(raw, name, cellContext(name, { part: contextOf(column, stockYears), label, page }));
      row[name] = parsed.cell;
      findings.push(...parsed.findings.map((finding) => ({ ...finding, column: index })));
    }
  }
  return { row, findings: [...findings, ...currencyWarning(AMOUNTS.map((name) => row[name]))] };
}
