import { planRun, type Run } from '@whetstone/code-runs/run';
import type { QuestionTestsView } from '@whetstone/contracts/questions';
import type { CodeAnswer, CodeLanguage } from '#src/lib/code-answer.ts';

/** One case to be run. */
export interface PlannedCase {
  key: string;
  /** null for one's own, which are numbered */
  name: string | null;
  /** whether what was expected and what came may be shown */
  isShown: boolean;
  run: Run;
  /** null when the value is only to be seen */
  expect: { value: unknown } | null;
}

/** What somebody expects of an own case; null for nothing, and for what is no JSON. */
export function readExpected(text: string): { value: unknown } | null {
  try {
    return text.trim() === '' ? null : { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** All cases of a question in one language, and then one's own. */
export function planCases(
  { entry, cases }: Pick<QuestionTestsView, 'entry' | 'cases'>,
  source: string,
  { language, own }: { language: CodeLanguage; own: CodeAnswer['cases'] },
): PlannedCase[] {
  const solution = { source, entry: entry[language] };
  const given = cases.map(({ name, visibility, args, driver, expect }) => ({
    key: name,
    name,
    isShown: visibility === 'visible',
    run: planRun(solution, { args, driver: driver && driver[language] }),
    expect: { value: expect },
  }));
  const added = own
    .filter((test) => test.language === language && test.body.trim() !== '')
    .map(({ body, expected }, at) => ({
      key: `own ${at}`,
      name: null,
      isShown: true,
      run: planRun(solution, { args: null, driver: body }),
      expect: readExpected(expected),
    }));
  return [...given, ...added];
}
