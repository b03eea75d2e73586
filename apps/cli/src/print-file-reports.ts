import { formatFinding } from './print-findings.ts';

/** What became of a file, as the API's program answers it. */
export interface FileReport {
  path: string;
  fate: 'new' | 'unchanged' | 'new-version' | 'moved' | 'kept' | 'stale' | 'conflict' | 'not-here' | 'findings';
  version: number | null;
  findings: { line: number; column: number; severity: 'error' | 'warning'; rule: string; text: string; fix: string }[];
}

const WORDS: Record<FileReport['fate'], (version: number) => string> = {
  new: () => 'becomes a new draft',
  unchanged: () => 'says what the database says',
  'new-version': (version) => `makes version ${version}`,
  moved: () => 'changes where the question stands',
  kept: (version) => `stays out: only the database has changed, version ${version} holds`,
  stale: (version) => `stays out: it is what an older version said, version ${version} holds`,
  conflict: (version) => `is in conflict with version ${version}: both have changed, settle it in the workspace`,
  'not-here': () => 'stays out: the workspace has no such question',
  findings: () => 'stays out:',
};

/** Prints what became of each file that does not simply say what the database says, and a sum. */
export function printFileReports(reports: readonly FileReport[], isDry: boolean): void {
  for (const { path, fate, version, findings } of reports.filter((report) => report.fate !== 'unchanged')) {
    // before it is done, a new version has the number after the current one
    console.log(`${path} ${WORDS[fate]((version ?? 0) + (isDry && fate === 'new-version' ? 1 : 0))}`);
    for (const finding of findings) console.log(`  ${formatFinding({ file: path, ...finding })}`);
  }
  const count = (fate: FileReport['fate']): number => reports.filter((report) => report.fate === fate).length;
  const taken = count('new') + count('new-version') + count('moved');
  const outside = count('kept') + count('stale') + count('not-here') + count('findings');
  console.log(
    `${reports.length} files: ${count('unchanged')} unchanged, ${taken} taken, ${outside} stay out, ${count('conflict')} in conflict.${isDry ? ' Nothing was written.' : ''}`,
  );
}
