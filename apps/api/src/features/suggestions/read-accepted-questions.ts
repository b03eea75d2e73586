import type { Prisma } from '@whetstone/db/create-db';

/**
 * Questions that a person accepted from a mentor and has not graded yet, the first accepted first. Taking back the star takes one
 * out, as an undo does.
 */
export async function readAcceptedQuestions(db: Pick<Prisma.TransactionClient, '$queryRaw'>, personId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT s.question_id AS id FROM suggestion s JOIN star ON star.person_id = s.person_id AND star.question_id = s.question_id
    WHERE s.person_id = ${personId}::uuid AND s.kind = 'question' AND s.state = 'accepted'
      AND NOT EXISTS (SELECT FROM card c WHERE c.person_id = s.person_id AND c.question_id = s.question_id)
    GROUP BY s.question_id ORDER BY min(s.closed_at), s.question_id`;
  return rows.map(({ id }) => id);
}
