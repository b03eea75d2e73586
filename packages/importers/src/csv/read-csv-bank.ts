import type { BankContents, ImportMessage } from '../bank.ts';
import { importError, importWarning } from '../message.ts';
import { type Role, columnRoles, headerKey } from './column-roles.ts';
import { columnsByPlace } from './columns-by-place.ts';
import { findDelimiter } from './find-delimiter.ts';
import { readIndexColumn } from './index-column.ts';
import { type Row, parseRows } from './parse-rows.ts';
import { rowQuestion } from './row-question.ts';

const SEPARATOR_LINE = /^sep=(.)\n/i;
const ONCE: ReadonlySet<Role> = new Set(['question', 'answer', 'correct', 'difficulty']);

// No honest bank is wider, and names are compared each with each.
const COLUMNS = 200;

const quoted = (names: readonly string[]): string => names.map((name) => `"${name.trim()}"`).join(', ');

/** The names that stand more than once, whether known or for one and the same role. */
function repeated(header: readonly string[], roles: readonly (Role | null)[]): string[] {
  const keys = header.map(headerKey);
  const names = header.filter((name, index) => {
    const isAgain = keys.indexOf(keys[index] ?? '') !== index && keys[index] !== '';
    const role = roles[index];
    return isAgain || (role !== null && role !== undefined && ONCE.has(role) && roles.indexOf(role) !== index);
  });
  return [...new Set(names.map((name) => name.trim()))];
}

interface Columns {
  roles: (Role | null)[];
  rows: Row[];
  messages: ImportMessage[];
}

/** Why a row of names does not do; null where it does. */
function refuseNames({ line, cells }: Row, roles: readonly (Role | null)[]): ImportMessage | null {
  const again = repeated(cells, roles);
  if (again.length > 0) return importError(line, 'columns-are-unique', `Duplicate columns: ${quoted(again)}. Each may be there once.`);
  if (!roles.includes('question')) return importError(line, 'columns-are-named', `No question column, found ${quoted(cells)}.`);
  return null;
}

/** Whether a row says what columns hold: one word of many may be chance. */
function isHeader({ cells }: Row, roles: readonly (Role | null)[]): boolean {
  const known = roles.filter((role) => role !== null).length;
  return known > 1 || (known === 1 && (cells.length === 1 || roles.includes('question')));
}

function wordsFor(roles: readonly (Role | null)[]): string {
  if (roles.includes('choice')) return 'its first column is the question, its last the key, those between are choices';
  return roles.length === 1 ? 'its only column is the question' : 'its first column is the question, its second the answer, others are left out';
}

function readHeader(rows: readonly Row[]): Columns {
  const [first, ...others] = rows;
  if (first === undefined) return { roles: [], rows: [], messages: [importError(1, 'file-has-content', 'no content')] };
  const { line, cells } = first;
  if (cells.length > COLUMNS) {
    const text = `table too wide (${cells.length} columns). Use at most ${COLUMNS}.`;
    return { roles: [], rows: [], messages: [importError(line, 'table-is-narrow', text)] };
  }
  const roles = columnRoles(cells);
  if (!isHeader(first, roles)) {
    const byPlace = columnsByPlace(rows, cells.length);
    const columns = wordsFor(byPlace);
    return { roles: byPlace, rows: [...rows], messages: [importWarning(line, 'columns-are-named', `No row of column names: ${columns}.`)] };
  }
  const refusal = refuseNames(first, roles);
  if (refusal !== null) return { roles, rows: [], messages: [refusal] };
  const table = readIndexColumn(cells, { roles, rows: others, messages: [] });
  const left = cells.filter((name, index) => table.roles[index] === null && name.trim() !== '');
  const unread = left.length === 0 ? [] : [importWarning(line, 'columns-are-named', `Columns left out: ${quoted(left)}.`)];
  return { ...table, messages: [...table.messages, ...unread] };
}

function checkWidth({ line, cells }: Row, width: number): ImportMessage | null {
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (cells.length >= width && filled <= width) return null;
  return importError(
    line,
    'row-is-whole',
    `${Math.max(filled, Math.min(cells.length, width))} of ${width} fields. Quote a field that holds a delimiter or a line end.`,
  );
}

/**
 * The questions of a table of values, a row each: delimiter and columns are told from its first rows, in several
 * languages. A row with too few or too many fields does not come in, since its values may stand in the wrong columns.
 */
export function readCsvBank(whole: string): BankContents {
  const separator = SEPARATOR_LINE.exec(whole);
  const text = separator === null ? whole : whole.slice(separator[0].length);
  const parsed = parseRows(text, separator?.[1] ?? findDelimiter(text), separator === null ? 1 : 2);
  const { roles, rows, messages } = readHeader(parsed.rows);
  const contents: BankContents = { questions: [], messages: [...messages, ...parsed.messages] };
  for (const row of rows) {
    const trouble = checkWidth(row, roles.length);
    if (trouble !== null) {
      contents.messages.push(trouble);
      continue;
    }
    const read = rowQuestion(row, roles);
    contents.messages.push(...read.messages);
    if (read.question === null) contents.messages.push(importError(row.line, 'row-has-question', 'This row asks nothing: its question field is empty.'));
    else contents.questions.push(read.question);
  }
  return contents;
}
