import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import type { Db } from '@whetstone/db/create-db';
import { Prisma } from '@whetstone/db/generated/client';
import { STUDY_QUESTION_COLUMNS, type StudyQuestionRow, joinStudyQuestions, presentStudyQuestion } from '../questions/study-question.ts';

/** A question where a guide names it; one that stands in several sections comes several times. */
export interface GuideQuestion {
  guideId: string;
  /** the stage that asks for it; null where it stands in an area or a common group */
  stage: string | null;
  question: StudyQuestionLink;
}

interface Row extends StudyQuestionRow {
  guideId: string;
  sectionKind: 'area' | 'common' | 'stage';
  sectionSlug: string;
}

/** Public questions of some guides, each guide's stages first: in the order in which they are asked. */
export const guideQuestionsSql = (guideIds: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT g.guide_id AS "guideId", g.kind::text AS "sectionKind", g.section_slug AS "sectionSlug", ${STUDY_QUESTION_COLUMNS}
  FROM guide_question g
    JOIN guide_section n ON n.guide_id = g.guide_id AND n.kind = g.kind AND n.slug = g.section_slug
    ${joinStudyQuestions(Prisma.sql`g.question_id`)}
  WHERE g.guide_id = ANY (${[...guideIds]})
  ORDER BY g.guide_id, g.kind = 'stage' DESC, g.kind, n.position, g.position`;

export async function readGuideQuestions(db: Pick<Db, '$queryRaw'>, guideIds: readonly string[]): Promise<GuideQuestion[]> {
  if (guideIds.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>(guideQuestionsSql(guideIds));
  return rows.map((row) => ({
    guideId: row.guideId,
    stage: row.sectionKind === 'stage' ? row.sectionSlug : null,
    question: presentStudyQuestion(row),
  }));
}
