import { CsvError, parse } from 'csv-parse/sync';
import type { ImportMessage } from '../bank.ts';
import { importError } from '../message.ts';

export interface Row {
  /** of its first line, 1-based */
  line: number;
  endLine: number;
  cells: string[];
}

interface Record {
  record: string[];
  info: { lines: number };
}

/**
 * The rows of a table of values, quoted where they hold its delimiter or a line end, with their places; rows without any
 * value are left out. A quote that is never closed is a message at the row that opens it: what follows is swallowed.
 * @param from 1-based line on which the text begins
 */
export function parseRows(text: string, delimiter: string, from = 1): { rows: Row[]; messages: ImportMessage[] } {
  const rows: Row[] = [];
  const messages: ImportMessage[] = [];
  let next = from;
  const take = ({ record, info }: Record): null => {
    const endLine = from + info.lines - 1;
    rows.push({ line: next, endLine, cells: record });
    next = endLine + 1;
    return null;
  };
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      info: true,
      max_record_size: 0,
      record_delimiter: ['\n'],
      on_record: (record: unknown) => take(record as Record),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    messages.push(importError(next, 'csv-is-valid', 'A quote opened in this row is never closed: the rest of the file is not read.'));
  }
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), messages };
}
