import type { ShellInput } from '@whetstone/code-runs/shell-driver';
import type { CodeLanguage } from '#src/lib/code-answer.ts';
import type { PlannedCase } from './plan-cases.ts';

function inputText({ files, stdin }: ShellInput): string {
  const named = Object.entries(files).map(([name, text]) => `${name}:\n${text.trimEnd()}`);
  return [...named, ...(stdin === '' ? [] : [stdin.trimEnd()])].join('\n\n');
}

/** What a case hands over, as its writer would write it. */
export function givenText({ language, run: { driver, entry, args } }: PlannedCase): string {
  if (driver !== null) return driver.trimEnd();
  const [first] = JSON.parse(args ?? '[]') as unknown[];
  if (language === 'sql') return String(first).trimEnd();
  return language === 'shell' ? inputText(first as ShellInput) : `${entry}(${(args ?? '[]').slice(1, -1)})`;
}

/** A value as it is read in its language: a text, a row a line, or JSON. */
export function valueText(language: CodeLanguage, value: unknown): string {
  if (language === 'shell' && typeof value === 'string') return value;
  return language === 'sql' && Array.isArray(value) && value.length > 0 ? value.map((row) => JSON.stringify(row)).join('\n') : JSON.stringify(value);
}
