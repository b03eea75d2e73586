import type { CodeTask } from '@whetstone/content/records';
import type { QuestionTestsView } from '@whetstone/contracts/questions';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { getPublicQuestion } from './get-public-question.ts';

type CaseView = QuestionTestsView['cases'][number];
type Tests = Pick<QuestionTestsView, 'entry' | 'cases'>;

/**
 * What a solution is run against in one version of a question. Hidden cases are there as well, since runs happen in the browser.
 * @returns null when that version asks for no code, or is not there
 */
export async function readTests({ db }: Pick<Deps, 'db'>, questionId: string, number: number): Promise<Tests | null> {
  const row = await db.questionVersion.findUnique({ where: { questionId_number: { questionId, number } }, select: { code: true } });
  if (!row?.code) return null;
  const { entry, cases } = row.code as unknown as CodeTask;
  return {
    entry,
    cases: cases.map(({ name, visibility, args, driver, expect, isInAnyOrder = false }) => ({
      name,
      visibility,
      args: args as CaseView['args'],
      driver,
      expect: expect as CaseView['expect'],
      isInAnyOrder,
    })),
  };
}

/** What a solution of a public coding question is run against, in one of its versions. */
export async function getQuestionTests(deps: Deps, { slug, number }: { slug: string; number: number }): Promise<QuestionTestsView> {
  const { id } = await getPublicQuestion(deps, slug);
  const tests = await readTests(deps, id, number);
  if (tests === null) throw new DomainError('question_not_found', `Question "${slug}" has no tests in a version ${number}.`);
  return { id, number, ...tests };
}
