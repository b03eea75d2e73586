import { Prisma } from '@whetstone/db/generated/client';
import { countMore } from '@whetstone/study/count-more';
import type { AnswerSource } from './answer-sources.ts';

/** More people make a figure no more certain than anyone needs. */
const MOST_COUNTED = 5000;

interface Row {
  questionId: string;
  counted: number;
  coming: number;
}

/** What a counted answer `c` and an answer `a` have in common. */
export const isCounted = ({ workspaceId, setId }: AnswerSource['scope']): Prisma.Sql =>
  Prisma.sql`c.person_id = a.person_id AND c.question_id = a.question_id AND c.workspace_id = ${workspaceId}::uuid AND c.set_id = ${setId}::uuid`;

/** For which questions enough people have come who were never counted, and how many of them are counted next. */
export async function listDue(db: Pick<Prisma.TransactionClient, '$queryRaw'>, { scope, answers }: AnswerSource): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.question_id AS "questionId", count(DISTINCT a.person_id) FILTER (WHERE c.person_id IS NOT NULL)::int AS counted,
      count(DISTINCT a.person_id) FILTER (WHERE c.person_id IS NULL)::int AS coming
    FROM (${answers}) a LEFT JOIN counted_answer c ON ${isCounted(scope)}
    GROUP BY a.question_id`;
  const due = rows.filter(({ counted }) => counted < MOST_COUNTED).map((row) => [row.questionId, countMore(row)] as const);
  return new Map(due.filter(([, more]) => more > 0));
}
