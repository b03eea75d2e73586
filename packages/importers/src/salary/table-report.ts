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
