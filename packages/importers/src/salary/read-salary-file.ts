import { reportTo, type Finding } from '@whetstone/content/finding';
import { decodeText } from '@whetstone/content/read/decode-text';
import { readSalary } from './read-salary.ts';
import type { SalaryFile } from './salary-file.ts';

/**
 * One foreign file of pay, markdown or HTML. Bytes that are no text give no band and one error.
 * @param path as the person named it, handed through
 */
export function readSalaryFile(path: string, bytes: Uint8Array): SalaryFile {
  const findings: Finding[] = [];
  const text = decodeText(bytes, reportTo(findings, path));
  const refusals = findings.map(({ line, column, severity, rule, text: words, fix }) => ({ line, column, severity, rule, text: `${words}. ${fix}` }));
  if (text === null) return { path, bands: [], messages: refusals };
  return { path, ...readSalary(text) };
}
