import { checkFiles } from '@whetstone/content/check-files';
import { isBlocking } from '@whetstone/content/finding';
import { parseFile } from '@whetstone/content/parse-file';
import { toJson } from '@whetstone/content/record-json';
import { answerAsThread } from '../../answer-as-thread.ts';
import type { ReadFile } from './read-files-in-thread.ts';

/* The program of a thread that reads files of our format which somebody has sent. */

answerAsThread(({ file, bytes }: { file: string; bytes: Uint8Array }): ReadFile => {
  const parsed = parseFile(file, bytes);
  const references = parsed.references.map(({ kinds, id, line, column }) => ({ kind: kinds[0] ?? '', id, line, column }));
  // what it refers to is for who knows it, and where its links lead nobody here does
  checkFiles([{ ...parsed, references: [] }]);
  const findings = parsed.findings.filter(({ rule }) => rule !== 'links-resolve');
  return {
    record: parsed.record?.kind === 'question' ? toJson(parsed.record) : null,
    version: parsed.version,
    references,
    findings: findings
      .filter((finding) => finding.acceptedReason === undefined)
      .map(({ line, column, severity, rule, text, fix }) => ({ line, column, severity, rule, text, fix })),
    isBlocked: findings.some(isBlocking),
  };
});
