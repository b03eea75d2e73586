import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import { Prisma } from '@whetstone/db/generated/client';

/** What study needs of a question, read from `question_search` (s), `question` (q) and `area` (a). */
export interface StudyQuestionRow {
  id: string;
  slug: string;
  title: string;
  kind: string;
  minutes: number;
  version: number;
  areaSlug: string;
  areaName: string;
}

export const STUDY_QUESTION_COLUMNS: Prisma.Sql = Prisma.sql`
  s.question_id AS id, s.slug, s.title, s.kind, s.minutes, q.current_version AS version, a.slug AS "areaSlug", a.name AS "areaName"`;

/** Joins what the columns need to a table expression that has the id of a question; only public questions come through. */
export const joinStudyQuestions = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`
  JOIN question_search s ON s.question_id = ${id} AND s.is_public JOIN question q ON q.id = s.question_id JOIN area a ON a.slug = s.area_slug`;

export function presentStudyQuestion({ id, slug, title, kind, minutes, version, areaSlug, areaName }: StudyQuestionRow): StudyQuestionLink {
  return { id, slug, title, kind, area: { slug: areaSlug, name: areaName }, minutes, version };
}
