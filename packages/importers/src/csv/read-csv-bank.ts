import type { BankContents, ImportedTable, ImportMessage } from '../bank.ts';
import { importError } from '../message.ts';
import { columnRoles } from './column-roles.ts';
import { type Columns, findColumns, takeColumns } from './find-columns.ts';
import { findDelimiter } from './find-delimiter.ts';
import type { NamedColumns } from './named-columns.ts';
import { type Row, parseRows } from './parse-rows.ts';
import { rowQuestion } from './row-question.ts';

const SEPARATOR_LINE = /^sep=(.)\n/i;

// No honest bank is wider, and names are compared each with each.
const COLUMNS = 200;

const SAMPLE_ROWS = 4;
const SAMPLE_LENGTH = 80;

interface Head extends Columns {
  table?: ImportedTable;
}

const sample = (cell: string): string => {
  const line = cell.replaceAll(/\s+/g, ' ').trim();
  return line.length > SAMPLE_LENGTH ? `${line.slice(0, SAMPLE_LENGTH - 1)}…` : line;
};

/** What people see of a table to say what its columns hold. */
function showTable(rows: readonly Row[], { hasNames, roles }: Columns, isByHand: boolean): ImportedTable {
  const shown = rows.slice(0, SAMPLE_ROWS);
  const named = columnRoles(rows[0]?.cells ?? []);
  return {
    hasNames,
    isByHand,
    columns: roles.map((role, index) => ({ role, named: named[index] ?? null, cells: shown.map(({ cells }) => sample(cells[index] ?? '')) })),
  };
}

function readHead(rows: readonly Row[], named: NamedColumns | undefined): Head {
  const [first, ...others] = rows;
  const nothing = { hasNames: false, roles: [], rows: [] };
  if (first === undefined) return { ...nothing, messages: [importError(1, 'file-has-content', 'no content')] };
  if (first.cells.length > COLUMNS) {
    const text = `table too wide (${first.cells.length} columns). Use at most ${COLUMNS}.`;
    return { ...nothing, messages: [importError(first.line, 'table-is-narrow', text)] };
  }
  const columns = named === undefined ? findColumns(first, others) : takeColumns(first, others, named);
  return { ...columns, table: showTable(rows, columns, named !== undefined) };
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
 * @param named what people say of the columns: their names are not looked at then
 */
export function readCsvBank(whole: string, named?: NamedColumns): BankContents {
  const separator = SEPARATOR_LINE.exec(whole);
  const text = separator === null ? whole : whole.slice(separator[0].length);
  const parsed = parseRows(text, separator?.[1] ?? findDelimiter(text), separator === null ? 1 : 2);
  const { roles, rows, messages, table } = readHead(parsed.rows, named);
  const contents: BankContents = { questions: [], messages: [...messages, ...parsed.messages], ...(table && { table }) };
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
