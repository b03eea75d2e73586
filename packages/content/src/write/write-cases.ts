import { Document, isCollection, isMap, isSeq } from 'yaml';
import type { ShellInput } from '@whetstone/code-runs/shell-driver';
import type { CodeTask, TestCase } from '../records.ts';
import type { Language } from '../vocabulary.ts';

function isShellInput(value: unknown): value is ShellInput {
  return typeof value === 'object' && value !== null && 'files' in value && 'stdin' in value;
}

function shellGiven(args: readonly unknown[]): Record<string, unknown> {
  const [input] = args;
  if (!isShellInput(input)) return {};
  const files = Object.keys(input.files).length > 0 ? { files: input.files } : {};
  return 'files' in files && input.stdin === '' ? files : { ...files, stdin: input.stdin };
}

/** What a case hands over, in the words of its language: `caseSchema` backwards. */
function given({ args, driver, isInAnyOrder }: TestCase, language: Language): Record<string, unknown> {
  if (language === 'sql') return { rows: args?.[0] ?? '', ...(isInAnyOrder ? {} : { ordered: true }) };
  if (driver !== null) return { driver };
  return language === 'shell' ? shellGiven(args ?? []) : { args: args ?? [] };
}

/** The yaml of the fence under Tests. */
export function writeCases({ entry, cases }: Pick<CodeTask, 'entry' | 'cases'>, language: Language): string {
  const value = {
    entry,
    cases: cases.map((test) => ({ name: test.name, visibility: test.visibility, ...given(test, language), expect: test.expect })),
  };
  const document = new Document(value, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  const list = document.get('cases');
  for (const test of isSeq(list) ? list.items : []) {
    for (const key of ['args', 'expect']) {
      const part = isMap(test) ? test.get(key, true) : null;
      if (isCollection(part)) part.flow = true;
    }
  }
  return document.toString({ lineWidth: 0 }).trimEnd();
}
