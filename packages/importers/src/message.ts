import type { ImportMessage } from './bank.ts';

const message =
  (severity: ImportMessage['severity']) =>
  (line: number, rule: string, text: string): ImportMessage => ({ line, column: 1, severity, rule, text });

/** Says at the start of a line why what stands there does not come in. */
export const importError = message('error');

/** Says at the start of a line what a person should know of it. */
export const importWarning = message('warning');
