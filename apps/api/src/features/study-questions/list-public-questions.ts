import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import type { Prisma } from '@whetstone/db/generated/client';
import { listStudyQuestions } from './list-study-questions.ts';

/** The public ones among `ids`, as study lists them. Whoever plans a list of ids keeps only what is in this map. */
export async function listPublicQuestions(
  db: Pick<Prisma.TransactionClient, '$queryRaw'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StudyQuestionLink>> {
  const found = await listStudyQuestions(db, ids);
  return new Map([...found].flatMap(([id, { isPublic, ...question }]) => (isPublic ? [[id, question] as const] : [])));
}
