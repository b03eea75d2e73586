import type { Prisma } from '@whetstone/db/generated/client';
import type { AnswerSource } from './answer-sources.ts';
import { isCounted } from './list-due.ts';
import { levelOfAnswer } from './level-of-answer.ts';

interface Row {
  questionId: string;
  personId: string;
  roundId: string;
  position: number;
  levels: string[];
  attempts: number;
  isCounted: boolean;
}

export interface FirstAnswer extends Omit<Row, 'levels'> {
  level: number;
}

/** The first answer of each person to each of the questions, and where they belong together to all others, in the order in which people came. */
export async function readFirstAnswers(
  tx: Pick<Prisma.TransactionClient, '$queryRaw'>,
  { scope, answers, hasOthers }: AnswerSource,
  questionIds: string[],
): Promise<FirstAnswer[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT "questionId", "personId", "roundId", position, levels, attempts, "isCounted" FROM (
      SELECT DISTINCT ON (a.question_id, a.person_id) a.question_id AS "questionId", a.person_id AS "personId", a.round_id AS "roundId", a.position, a.levels, a.at,
        count(*) OVER (PARTITION BY a.question_id, a.person_id)::int AS attempts, c.person_id IS NOT NULL AS "isCounted"
      FROM (${answers}) a LEFT JOIN counted_answer c ON ${isCounted(scope)}
      WHERE ${hasOthers} OR a.question_id = ANY(${questionIds}::text[])
      ORDER BY a.question_id, a.person_id, a.at, a.round_id
    ) first ORDER BY at, "personId", "questionId"`;
  return rows.flatMap(({ levels, ...row }) => {
    const level = levelOfAnswer(levels);
    return level === null ? [] : [{ ...row, level }];
  });
}
