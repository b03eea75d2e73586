import type { CodeTask } from '@whetstone/content/records';
import type { QuestionView } from '@whetstone/contracts/questions';

type CaseView = NonNullable<QuestionView['code']>['cases'][number];

function filesText({ files, stdin }: { files: Record<string, string>; stdin: string }): string {
  const named = Object.entries(files).map(([name, text]) => `${name}:\n${text.trimEnd()}`);
  return [...named, ...(stdin === '' ? [] : [stdin.trimEnd()])].join('\n\n');
}

/** Stands where there is nothing, which nobody would see. */
const NOTHING = '–';

/** What goes in and what must come out, as a reader of that language reads it. */
function textsOf({ args, expect }: CodeTask['cases'][number], entry: CodeTask['entry']): { given: string; expected: string } {
  if (entry.sql !== undefined) {
    return { given: String(args?.[0]).trimEnd(), expected: (expect as unknown[]).map((row) => JSON.stringify(row)).join('\n') };
  }
  if (entry.shell !== undefined) return { given: filesText(args?.[0] as Parameters<typeof filesText>[0]), expected: String(expect) };
  return { given: JSON.stringify(args), expected: JSON.stringify(expect) };
}

/** A case as a reader may see it: of a hidden one its name alone. */
export function presentCase(test: CodeTask['cases'][number], entry: CodeTask['entry']): CaseView {
  const { name, visibility, args } = test;
  if (visibility === 'hidden' || args === null) return { name, visibility, given: null, expected: null };
  const { given, expected } = textsOf(test, entry);
  return { name, visibility, given: given || NOTHING, expected: expected || NOTHING };
}
