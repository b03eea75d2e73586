export type Severity = 'error' | 'warning';

/** A place in a file: 1-based line and column. */
export interface Place {
  line: number;
  column: number;
}

/** One thing an author should know. An error stops a sync; a warning does not. */
export interface Finding extends Place {
  file: string;
  severity: Severity;
  /** kebab-case name of the rule */
  rule: string;
  text: string;
  /** one sentence: what to do about it */
  fix: string;
  /** set when the file itself accepts the rule, with the author's reason */
  acceptedReason?: string;
}

type Words = Pick<Finding, 'text' | 'fix'>;

/** Takes what is noticed while one file is read: where, which rule, and the words. */
export interface Report {
  error: (place: Place, rule: string, words: Words) => void;
  warning: (place: Place, rule: string, words: Words) => void;
}

/** Collects the findings of one file into `findings`. */
export function reportTo(findings: Finding[], file: string): Report {
  const add =
    (severity: Severity) =>
    (place: Place, rule: string, { text, fix }: Words): void => {
      findings.push({ file, line: place.line, column: place.column, severity, rule, text, fix });
    };
  return { error: add('error'), warning: add('warning') };
}

/** By file, then line, then column. */
export function compareFindings(a: Finding, b: Finding): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}

/** Whether a finding stops a sync: an error that its file does not accept. */
export function isBlocking(finding: Finding): boolean {
  return finding.severity === 'error' && finding.acceptedReason === undefined;
}
