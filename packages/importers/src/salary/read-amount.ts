import { noNumber, type Cell, type CellContext, type CellFinding, type CellRole } from '@whetstone/pay/cell';
import { parseCell } from '@whetstone/pay/parse-cell';
import type { BandBonus } from './salary-file.ts';

export interface ReadAmount {
  cell: Cell;
  findings: CellFinding[];
}

const SMALLEST_YEARLY = 1000;
// `1.097K`: the author meant 1.097 million or 1097 thousand, and nobody can tell.
const TREACHEROUS_SUFFIX = /\d\.\d{3} ?(?:k|thousand)(?!\p{L})/iu;

function isTooSmall({ min, max, unit, per }: Cell): boolean {
  const greatest = max ?? min ?? 0;
  return unit === 'amount' && (per === null || per === 'year' || per === 'grant') && greatest > 0 && greatest < SMALLEST_YEARLY;
}

function doubt(role: CellRole, cell: Cell): string | null {
  if (cell.unit !== 'amount') return null;
  if (TREACHEROUS_SUFFIX.test(cell.raw)) return 'has a suffix that does not fit its decimals';
  return role !== 'bonus' && isTooSmall(cell) ? `is less than ${SMALLEST_YEARLY.toLocaleString('en')} a year, so its suffix is missing or wrong` : null;
}

/** Takes the figures out of a cell that can hardly mean what it says, and says so. */
export function refuseDoubtful(role: CellRole, { cell, findings }: ReadAmount): ReadAmount {
  const reason = doubt(role, cell);
  if (reason === null) return { cell, findings };
  const text = `"${cell.raw.trim()}" ${reason}: no figure is taken.`;
  const others = findings.filter(({ rule }) => rule !== 'implausible-amount' && rule !== 'ambiguous-decimal');
  return { cell: noNumber(cell.raw), findings: [...others, { severity: 'error', rule: 'implausible-amount', text, column: null }] };
}

/** Says of a percentage where an amount is due that it is one; its figures are not kept, since they are none of money. */
export function markPercent(cell: Cell, role: CellRole): Cell {
  if (cell.unit !== 'none' || role === 'bonus' || !/[%％٪]/.test(cell.raw)) return cell;
  return parseCell(cell.raw, 'bonus').cell.unit === 'percent' ? { ...cell, unit: 'percent' } : cell;
}

/** One amount of a foreign table: exact figures, or none and an error. */
export function readAmount(raw: string, role: CellRole, context: CellContext): ReadAmount {
  const { cell, findings } = refuseDoubtful(role, parseCell(raw, role, context));
  return { cell: markPercent(cell, role), findings };
}

/** A bonus with its percentages apart from its amounts. */
export function presentBonus(cell: Cell): BandBonus {
  if (cell.unit !== 'percent') return { minPercent: null, maxPercent: null, ...cell };
  return { minPercent: cell.min, maxPercent: cell.max, ...cell, min: null, max: null, currency: null };
}
