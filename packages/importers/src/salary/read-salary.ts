import { findTables } from './find-tables.ts';
import { readSalaryTable } from './read-salary-table.ts';
import type { SalaryRead } from './salary-file.ts';
import { addTo } from './table-report.ts';

/**
 * The bands of pay in a foreign markdown or HTML document: exact figures as written, never converted or annualised, and a message for
 * every cell, row, column or table that holds something it does not take. A cell that cannot be read with certainty has no figures.
 *
 * @param text with line feeds only; lines of bands and messages are its own
 */
export function readSalary(text: string): SalaryRead {
  const { tables, messages } = findTables(text);
  const read: SalaryRead = { bands: [], messages: [...messages] };
  for (const table of tables) addTo(read, readSalaryTable(table));
  read.messages = read.messages.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return read;
}
