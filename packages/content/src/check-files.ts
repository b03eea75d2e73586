import { CORPUS_RULES } from './corpus-rules/corpus-rules.ts';
import { reportTo } from './finding.ts';
import type { ParsedFile } from './parse-file.ts';
import { printable } from './read/printable.ts';
import { RULES } from './rules/rules.ts';

/** Rules whose breach an author may not accept, since the file could not be stored or found. */
const NEVER_ACCEPTED = new Set(['ids-are-unique', 'slugs-are-unique', 'references-resolve', 'slug-is-valid', 'front-matter-fits', 'yaml-is-valid']);

/**
 * Runs every rule over parsed files and marks what the files themselves accept. Findings are added to the files;
 * parse findings stay.
 */
export function checkFiles(files: readonly ParsedFile[]): void {
  for (const { record, outline, file, findings } of files) {
    if (!record || !outline) continue;
    for (const rule of RULES) rule({ record, outline, file, report: reportTo(findings, printable(file)) });
  }
  for (const rule of CORPUS_RULES) rule(files);
  for (const { accepted, findings } of files) {
    for (const finding of findings) {
      const reason = accepted.get(finding.rule);
      if (reason !== undefined && !NEVER_ACCEPTED.has(finding.rule)) finding.acceptedReason = reason;
    }
  }
}
