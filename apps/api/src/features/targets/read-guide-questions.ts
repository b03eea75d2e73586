import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import { Prisma } from '@whetstone/db/generated/client';
import { listPublicQuestions } from '../study-questions/list-public-questions.ts';

/** A question where a guide names it; one that stands in several sections comes several times. */
export interface GuideQuestion {
  guideId: string;
  /** the stage that asks for it; null where it stands in an area or a common group */
  stage: string | null;
  question: StudyQuestionLink;
}

interface Row {
  guideId: string;
  stage: string | null;
  questionId: string;
}

/** Where some guides name their questions, each guide's stages first: in the order in which they are asked. */
export const guideQuestionsSql = (guideIds: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT g.guide_id AS "guideId", CASE WHEN g.kind = 'stage' THEN g.section_slug END AS stage, g.question_id AS "questionId"
  FROM guide_question g JOIN guide_section n ON n.guide_id = g.guide_id AND n.kind = g.kind AND n.slug = g.section_slug
  WHERE g.guide_id = ANY (${[...guideIds]})
  ORDER BY g.guide_id, g.kind = 'stage' DESC, g.kind, n.position, g.position`;

/** The public questions of some guides. */
export async function readGuideQuestions(db: Pick<Prisma.TransactionClient, '$queryRaw'>, guideIds: readonly string[]): Promise<GuideQuestion[]> {
  if (guideIds.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>(guideQuestionsSql(guideIds));
  const questions = await listPublicQuestions(
    db,
    rows.map(({ questionId }) => questionId),
  );
  return rows.flatMap(({ guideId, stage, questionId }) => {
    const question = questions.get(questionId);
    return question ? [{ guideId, stage, question }] : [];
  });
}
