import { isFault, noNumber, type Cell, type CellContext, type CellFinding, type CellRole, type Fault } from './cell.ts';
import { normaliseCell } from './normalise-cell.ts';
import { readCell } from './read-cell.ts';
import { statesNoValue } from './states-no-value.ts';
import { warnAboutCell } from './warn-about-cell.ts';

/** A cell and everything an author should know about it. */
export interface ParsedCell {
  cell: Cell;
  findings: CellFinding[];
}

const LONGEST = 200;
const NOT_UNDERSTOOD: Fault = { rule: 'not-understood', fault: 'is not understood' };
// Footnote figures, circled digits and fractions would turn into ordinary digits (100² into 1002), a soft hyphen may be a range.
const TREACHEROUS = /[\p{No}\p{Nl}]|\p{Nd}\u00AD\p{Nd}/u;

const FIXES: Record<string, string> = {
  'negative-amount': 'Write a range with a dash between two positive figures.',
  'range-descends': 'Write the smaller figure first, or correct a suffix.',
  'mixed-currency': 'Write one currency for both ends.',
  'percent-where-amount': 'Write an amount, such as $150K–$220K.',
  'unit-missing': 'Write 15% or an amount with its currency.',
  'ratio-or-percent': 'Write 15% for fifteen per cent.',
};
const FIX = 'Write figures such as $150K–$220K or 10–15%, or a word such as None.';

function quote(raw: string): string {
  const text = raw.trim();
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

/**
 * Reads one cell of a pay table.
 *
 * Gives the exact figures as written, in whole currency units or per cent, and never converts: `$150–220K` is 150000 to 220000 USD,
 * `SEK 85K/mo` stays monthly. `$` without more is USD unless the header names another dollar. Words and comparisons give a cell
 * without figures and no finding; whatever else is not read to the last character gives a cell without figures and an error.
 * Of two currencies in one cell the first is read. `up to 20%` is 0 to 20 for a bonus or grant, and has no lower end elsewhere.
 *
 * @param raw the cell as written, markdown emphasis allowed; kept in `cell.raw`
 * @param role the column; decides what is due, and how zero and bare figures are judged
 * @param context what the column header says about currency, period and years of a grant
 */
export function parseCell(raw: string, role: CellRole, context: CellContext = {}): ParsedCell {
  const text = normaliseCell(raw);
  if (statesNoValue(text, role)) return { cell: noNumber(raw), findings: [] };
  const isReadable = text.length <= LONGEST && !TREACHEROUS.test(raw);
  const read = isReadable ? readCell(text, { raw, role, context }) : NOT_UNDERSTOOD;
  if (isFault(read)) {
    const severity = read.rule === 'ratio-or-percent' ? 'warning' : 'error';
    const explanation = `${quote(raw)} ${read.fault}. ${FIXES[read.rule] ?? FIX}`;
    return { cell: noNumber(raw), findings: [{ severity, rule: read.rule, text: explanation, column: null }] };
  }
  const findings = warnAboutCell(read).map(({ rule, text: words }) => ({
    severity: 'warning' as const,
    rule,
    text: `${quote(raw)} ${words}.`,
    column: null,
  }));
  return { cell: read.cell, findings };
}
