import { isFault, noNumber, type Cell, type CellContext, type CellFinding, type CellRole, type Fault } from './cell.ts';
import { normaliseCell } from './normalise-cell.ts';
import { readCell } from './read-cell.ts';
import { statesNoValue } from './states-no-value.ts';
import { warnAboutCell, type ReadCell } from './warn-about-cell.ts';

/** A cell and everything an author should know about it. */
export interface ParsedCell {
  cell: Cell;
  findings: CellFinding[];
}

// No figure is that long, and the patterns of the readers are not made for whole pages.
const LONGEST = 200;
const NOT_UNDERSTOOD: Fault = { rule: 'not-understood', fault: 'is not understood' };
// Footnote figures, circled digits and fractions would turn into ordinary digits (100² into 1002), a soft hyphen may be a range.
const TREACHEROUS = /[\p{No}\p{Nl}]|\p{Nd}\u00AD\p{Nd}/u;

const FIXES: Record<string, string> = {
  'negative-amount': 'Write a range with a dash between two positive figures.',
  'range-descends': 'Write the smaller figure first, or correct a suffix.',
  'mixed-currency': 'Write one currency for both ends.',
  'currency-contested': 'Write the currency into the cell.',
  'percent-where-amount': 'Write an amount, such as $150K–$220K.',
  'unit-missing': 'Write 15% or an amount with its currency.',
  'ratio-or-percent': 'Write 15% for fifteen per cent.',
};
const FIX = 'Write figures such as $150K–$220K or 10–15%, or a word such as None.';

function quote(raw: string): string {
  const text = raw.trim();
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

interface Request {
  raw: string;
  role: CellRole;
  context: CellContext;
}

/** Null for a cell of words. */
function read(request: Request): ReadCell | Fault | null {
  const { raw, role } = request;
  if (raw.length > LONGEST && /\p{N}/u.test(raw)) return NOT_UNDERSTOOD;
  const text = normaliseCell(raw);
  if (statesNoValue(text, role)) return null;
  return TREACHEROUS.test(raw) ? NOT_UNDERSTOOD : readCell(text, request);
}

function findingFor(raw: string, { rule, fault }: Fault): CellFinding {
  const severity = rule === 'ratio-or-percent' ? 'warning' : 'error';
  return { severity, rule, text: `${quote(raw)} ${fault}. ${FIXES[rule] ?? FIX}`, column: null };
}

/**
 * Reads one cell of a pay table.
 *
 * Gives the exact figures as written, in whole currency units or per cent, and never converts: `$150–220K` is 150000 to 220000 USD,
 * `SEK 85K/mo` stays monthly, and so does `CNY 25K·16薪`, whose 16 months a year are named in a warning. `$` without more is USD unless
 * the header names another dollar. Words and comparisons give a cell without figures and no finding; whatever else is not read to the
 * last character gives a cell without figures and an error. Of two currencies in one cell the first is read. `up to 20%` is 0 to 20 for
 * a bonus or grant, and has no lower end elsewhere.
 *
 * @param raw the cell as written, markdown emphasis allowed; kept in `cell.raw`
 * @param role the column; decides what is due, and how zero and bare figures are judged
 * @param context what the column header says about currency, period and years of a grant
 */
export function parseCell(raw: string, role: CellRole, context: CellContext = {}): ParsedCell {
  const result = read({ raw, role, context });
  if (result === null) return { cell: noNumber(raw), findings: [] };
  if (isFault(result)) return { cell: noNumber(raw), findings: [findingFor(raw, result)] };
  const findings = warnAboutCell(result).map(({ rule, text }): CellFinding => ({
    severity: 'warning',
    rule,
    text: `${quote(raw)} ${text}.`,
    column: null,
  }));
  return { cell: result.cell, findings };
}
