import { shellValue } from '@whetstone/code-runs/shell-driver';
import { planRun, type Run } from '@whetstone/code-runs/run';
import type { QuestionTestsView } from '@whetstone/contracts/questions';
import type { CodeAnswer, CodeLanguage } from '#src/lib/code-answer.ts';

interface Expected {
  value: unknown;
  /** whether the order of rows is no matter */
  isInAnyOrder: boolean;
}

/** One case to be run. */
export interface PlannedCase {
  key: string;
  language: CodeLanguage;
  /** null for one's own, which are numbered */
  name: string | null;
  /** whether what was expected and what came may be shown */
  isShown: boolean;
  run: Run;
  /** null when the value is only to be seen */
  expect: Expected | null;
}

/** What somebody expects of an own case: a text in the shell, else JSON; null for nothing, and for what is no JSON. */
export function readExpected(text: string, language: CodeLanguage): Expected | null {
  if (text.trim() === '') return null;
  try {
    return { value: language === 'shell' ? shellValue(text) : (JSON.parse(text) as unknown), isInAnyOrder: language === 'sql' };
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
  const solution = { source, entry: entry[language] ?? '' };
  const given = cases.map(({ name, visibility, args, driver, expect, isInAnyOrder }) => ({
    key: name,
    language,
    name,
    isShown: visibility === 'visible',
    run: planRun(solution, { args, driver: driver?.[language] ?? null }),
    expect: { value: expect, isInAnyOrder },
  }));
  const added = own
    .filter((test) => test.language === language && test.body.trim() !== '')
    .map(({ body, expected }, at) => ({
      key: `own ${at}`,
      language,
      name: null,
      isShown: true,
      run: planRun(solution, { args: null, driver: body }),
      expect: readExpected(expected, language),
    }));
  return [...given, ...added];
}
