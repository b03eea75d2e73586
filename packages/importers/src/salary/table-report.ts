import type { CellFinding } from '@whetstone/pay/cell';
import type { ImportMessage } from '../bank.ts';
import type { SalaryRead } from './salary-file.ts';

/** A table that gives no band, with one message or none. */
export function noBands(line: number, rule: string, text: string): SalaryRead {
  return { bands: [], messages: [{ line, column: 1, severity: 'warning', rule, text }] };
}

/** The findings of a cell or row as messages on its line. */
export const messagesOf = (findings: readonly CellFinding[], line: number): ImportMessage[] =>
  findings.map(({ severity, rule, text }) => ({ line, column: 1, severity, rule, text }));

/** Adds what one cell or table gave. One by one: a table may give more than a call takes as arguments. */
export function addTo(read: SalaryRead, { bands, messages }: SalaryRead): void {
  for (const band of bands) read.bands.push(band);
  for (const message of messages) read.messages.push(message);
}
