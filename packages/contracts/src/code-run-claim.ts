import * as z from 'zod/mini';

export const RUN_STATES = ['passed', 'wrong', 'failed', 'time', 'broken', 'stopped'] as const;

const LONGEST_NAME = 200;
export const MOST_RUN_TESTS = 60;
const withoutNul = z.refine<string>((value) => !value.includes('\0'), 'must not hold a NUL character');

/**
 * The latest run of the tests of a question in the candidate's own browser: nothing but the word of that browser, and shown as such.
 * Tests that one has thought of oneself are in the answer, and not here.
 */
export const CodeRunClaim = z.strictObject({
  language: z.enum(['python', 'typescript', 'sql', 'shell']),
  /** what ran it, by its name and that of its format */
  engine: z.string().check(z.minLength(1), z.maxLength(60), withoutNul),
  /** by the clock of that browser */
  ranAt: z.iso.datetime(),
  /** whether the code of the answer is what was run; it may have been changed since */
  isOfThisCode: z.boolean(),
  tests: z
    .array(z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME), withoutNul), isHidden: z.boolean(), state: z.enum(RUN_STATES) }))
    .check(z.minLength(1), z.maxLength(MOST_RUN_TESTS)),
});
export type CodeRunClaim = z.infer<typeof CodeRunClaim>;
