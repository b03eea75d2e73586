import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import type { Db } from '@whetstone/db/create-db';
import { Prisma } from '@whetstone/db/generated/client';
import { STUDY_QUESTION_COLUMNS, type StudyQuestionRow, joinStudyQuestions, presentStudyQuestion } from './study-question.ts';

export const studyQuestionsSql = (ids: readonly string[]): Prisma.Sql =>
  Prisma.sql`SELECT ${STUDY_QUESTION_COLUMNS} FROM unnest(${[...ids]}::text[]) AS i (id) ${joinStudyQuestions(Prisma.sql`i.id`)}`;

/** The public ones among `ids`, as study lists them. Whoever presents a list of ids keeps only what is in this map. */
export async function readStudyQuestions(db: Pick<Db, '$queryRaw'>, ids: readonly string[]): Promise<ReadonlyMap<string, StudyQuestionLink>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<StudyQuestionRow[]>(studyQuestionsSql([...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, presentStudyQuestion(row)]));
}
