import { type ShellInput, shellValue } from '@whetstone/code-runs/shell-driver';
import { z } from 'zod';
import type { TestCase } from '../records.ts';
import { LANGUAGES, type Language } from '../vocabulary.ts';

/* The cases of a coding question as they are written, in the languages of each set, and as they are kept. */

const byLanguage = z.partialRecord(z.enum(LANGUAGES), z.string());
const named = { name: z.string().min(1), visibility: z.enum(['visible', 'hidden']) };

const functionCase = z
  .strictObject({ ...named, args: z.array(z.json()).optional(), driver: byLanguage.optional(), expect: z.json() })
  .refine((test) => (test.args === undefined) !== (test.driver === undefined), 'a case has either args or a driver')
  .transform((test): TestCase => ({ ...test, args: test.args ?? null, driver: test.driver ?? null }));

const sqlCase = z
  .strictObject({ ...named, rows: z.string(), ordered: z.boolean().default(false), expect: z.array(z.array(z.json())) })
  .transform(({ rows, ordered, ...test }): TestCase => ({ ...test, args: [rows], driver: null, ...(ordered ? {} : { isInAnyOrder: true }) }));

const fileName = z.string().regex(/^[\w-][\w.-]*$/, 'the name of a file in the folder of the script');
const shellCase = z
  .strictObject({ ...named, files: z.record(fileName, z.string()).optional(), stdin: z.string().optional(), driver: byLanguage.optional(), expect: z.string() })
  .refine(
    ({ files, stdin, driver }) => (driver === undefined) !== (files === undefined && stdin === undefined),
    'a case has either files and stdin, one of them, or a driver',
  )
  .transform(({ files = {}, stdin = '', driver = null, expect, ...test }): TestCase => ({
    ...test,
    args: driver === null ? [{ files, stdin } satisfies ShellInput] : null,
    driver,
    expect: shellValue(expect),
  }));

const caseIn = (languages: readonly Language[]) => (languages.includes('sql') ? sqlCase : languages.includes('shell') ? shellCase : functionCase);

/** What the fence under Tests holds, for a question that is answered in these languages. */
export const testsSchema = (languages: readonly Language[]) => z.strictObject({ entry: byLanguage, cases: z.array(caseIn(languages)).min(1) });
