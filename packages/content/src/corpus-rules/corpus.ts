import type { Finding, Place } from '../finding.ts';
import { reportTo } from '../finding.ts';
import type { ParsedFile } from '../parse-file.ts';
import { printable } from '../read/printable.ts';

/** A check across files. It may add findings to any of them. */
export type CorpusRule = (files: readonly ParsedFile[]) => void;

/** Adds an error to a file. */
export function errorIn(file: ParsedFile, place: Place, finding: Pick<Finding, 'rule' | 'text' | 'fix'>): void {
  reportTo(file.findings, printable(file.file)).error(place, finding.rule, { text: finding.text, fix: finding.fix });
}
