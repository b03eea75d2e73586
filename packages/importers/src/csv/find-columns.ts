import type { ImportMessage } from '../bank.ts';
import { importError, importWarning } from '../message.ts';
import { type Role, columnRoles, headerKey } from './column-roles.ts';
import { columnsByPlace } from './columns-by-place.ts';
import { readIndexColumn, readKeyNumbers } from './index-column.ts';
import { type NamedColumns, ONCE, checkColumns } from './named-columns.ts';
import type { Row } from './parse-rows.ts';

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

/** What the columns of a table hold, and its rows that ask. */
export interface Columns {
  hasNames: boolean;
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

/** The columns of a table as its first rows tell them: by names, or by place where the first row holds none. */
export function findColumns(first: Row, others: readonly Row[]): Columns {
  const { line, cells } = first;
  const roles = columnRoles(cells);
  if (!isHeader(first, roles)) {
    const rows = [first, ...others];
    const byPlace = columnsByPlace(rows, cells.length);
    const columns = wordsFor(byPlace);
    return { hasNames: false, roles: byPlace, rows, messages: [importWarning(line, 'columns-are-named', `No row of column names: ${columns}.`)] };
  }
  const refusal = refuseNames(first, roles);
  if (refusal !== null) return { hasNames: true, roles, rows: [], messages: [refusal] };
  const table = readIndexColumn(cells, { roles, rows: [...others], messages: [] });
  const left = cells.filter((name, index) => table.roles[index] === null && name.trim() !== '');
  const unread = left.length === 0 ? [] : [importWarning(line, 'columns-are-named', `Columns left out: ${quoted(left)}.`)];
  return { ...table, hasNames: true, messages: [...table.messages, ...unread] };
}

/** The columns of a table as people say; what cannot be is named, and no row is read by it. */
export function takeColumns(first: Row, others: readonly Row[], named: NamedColumns): Columns {
  const problems = checkColumns(named, first.cells.length);
  const roles = first.cells.map((_cell, index) => named.roles[index] ?? null);
  const asking = named.hasNames ? [...others] : [first, ...others];
  const rows = problems.length > 0 ? [] : readKeyNumbers(roles, asking);
  return { hasNames: named.hasNames, roles, rows, messages: problems.map(({ text }) => importError(first.line, 'columns-are-named', text)) };
}
