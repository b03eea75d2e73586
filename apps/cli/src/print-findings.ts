import { type Finding, isBlocking } from '@whetstone/content/finding';

export function formatFinding({ file, line, column, severity, rule, text, fix, acceptedReason }: Finding): string {
  const tail = acceptedReason === undefined ? fix : `accepted: ${acceptedReason}`;
  return `${file}:${line}:${column} ${severity} ${rule}: ${text} → ${tail}`;
}

/** Prints findings and a closing line with their numbers. */
export function printFindings(findings: readonly Finding[]): void {
  for (const finding of findings) console.log(formatFinding(finding));
  const blocking = findings.filter(isBlocking).length;
  const accepted = findings.filter(({ acceptedReason }) => acceptedReason !== undefined).length;
  console.log(`${blocking} errors, ${findings.length - blocking - accepted} warnings, ${accepted} accepted`);
}
