import type { CodeTask } from '@whetstone/content/records';
import type { QuestionTestsView } from '@whetstone/contracts/questions';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { both } from './both-languages.ts';
import { getPublicQuestion } from './get-public-question.ts';

type CaseView = QuestionTestsView['cases'][number];

/** What a solution of a public coding question is run against, in one of its versions. */
export async function getQuestionTests(deps: Deps, { slug, number }: { slug: string; number: number }): Promise<QuestionTestsView> {
  const { id } = await getPublicQuestion(deps, slug);
  const row = await deps.db.questionVersion.findUnique({ where: { questionId_number: { questionId: id, number } }, select: { code: true } });
  if (!row?.code) throw new DomainError('question_not_found', `Question "${slug}" has no tests in a version ${number}.`);
  const { entry, cases } = row.code as unknown as CodeTask;
  return {
    id,
    number,
    entry: both(entry),
    cases: cases.map(({ name, visibility, args, driver, expect }) => ({
      name,
      visibility,
      args: args as CaseView['args'],
      driver: driver && both(driver),
      expect: expect as CaseView['expect'],
    })),
  };
}
