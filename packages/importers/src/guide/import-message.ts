import type { ImportMessage } from '../bank.ts';

/** A warning at the first column of a line. */
export const importMessage = (line: number, rule: string, text: string): ImportMessage => ({ line, column: 1, severity: 'warning', rule, text });
