import { type Finding, type Report, reportTo } from '../finding.ts';
import { brief } from './corpus.ts';

/** A report, and what has come into it: in brief, and in the words of the findings. */
export function collect(): { report: Report; found: () => string[]; texts: () => string[] } {
  const findings: Finding[] = [];
  return { report: reportTo(findings, 'x.md'), found: () => findings.map(brief), texts: () => findings.map(({ text }) => text) };
}
