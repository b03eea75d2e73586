import { type Finding, reportTo } from '@whetstone/content/finding';
import type { ParsedFile } from '@whetstone/content/parse-file';
import { printable } from '@whetstone/content/read/printable';
import type { StoredState } from './stored-state.ts';

/** An id is never used again for something else, also after its file is gone: what people wrote hangs on it. */
export function findKindConflicts(files: readonly ParsedFile[], stored: StoredState): Finding[] {
  const findings: Finding[] = [];
  for (const { file, record, idPlace } of files) {
    const known = record && stored.get(record.id);
    if (!known || known.kind === record.kind) continue;
    const text = `id ${record.id} belongs to a ${known.kind}${known.file === null ? '' : ` (${known.file})`}`;
    reportTo(findings, printable(file)).error(idPlace, 'id-keeps-its-kind', { text, fix: 'Give this file an id of its own.' });
  }
  return findings;
}
