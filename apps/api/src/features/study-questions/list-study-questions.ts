import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import { Prisma } from '@whetstone/db/generated/client';
import { isPublicQuestion } from '../questions/public-question.ts';

interface Row {
  id: string;
  slug: string;
  title: string;
  kind: string;
  minutes: number;
  version: number;
  areaSlug: string;
  areaName: string;
  isPublic: boolean;
}

export const studyQuestionsSql = (ids: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT q.id, q.slug, v.title, v.kind, v.minutes, q.current_version AS version, a.slug AS "areaSlug", a.name AS "areaName",
    ${isPublicQuestion('q')} AS "isPublic"
  FROM question q
  JOIN question_version v ON v.question_id = q.id AND v.number = q.current_version
  JOIN area a ON a.slug = q.area_slug
  WHERE q.id = ANY(${[...ids]})`;

/**
 * Questions as study lists them, by id, with their current title.
 * @returns of each whether it is public now; who lists what may be studied leaves out those that are not
 */
export async function listStudyQuestions(
  db: Pick<Prisma.TransactionClient, '$queryRaw'>,
  ids: readonly string[],
): Promise<Map<string, StudyQuestionLink & { isPublic: boolean }>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<Row[]>(studyQuestionsSql([...new Set(ids)]));
  return new Map(rows.map(({ areaSlug, areaName, ...row }) => [row.id, { ...row, area: { slug: areaSlug, name: areaName } }]));
}
