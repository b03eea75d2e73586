import { Prisma } from '@whetstone/db/generated/client';
import { PUBLIC_QUESTION } from './public-question.ts';

export type FilterName = 'area' | 'kind' | 'skill' | 'difficulty' | 'guide' | 'stage';
export type Filters = Partial<Record<FilterName, string | undefined>>;

/** Public questions `q` with their current version `v` and area `a`; the same rule as PUBLIC_QUESTION, in SQL. */
export const FROM_PUBLIC = Prisma.sql`
  FROM question q
  JOIN question_version v ON v.question_id = q.id AND v.number = q.current_version
  JOIN area a ON a.slug = q.area_slug
  WHERE q.workspace_id = ${PUBLIC_QUESTION.workspaceId}::uuid
    AND q.visibility = ${PUBLIC_QUESTION.visibility}::visibility
    AND q.status = ${PUBLIC_QUESTION.status}::question_status
    AND q.retired_at IS NULL`;

/** Live guide entries `gq` of question `q`. */
const LIVE_ENTRY = Prisma.sql`guide_question gq JOIN document d ON d.id = gq.guide_id AND d.retired_at IS NULL`;

const CONDITIONS: Record<Exclude<FilterName, 'stage'>, (value: string) => Prisma.Sql> = {
  area: (value) => Prisma.sql`q.area_slug = ${value}`,
  kind: (value) => Prisma.sql`v.kind = ${value}`,
  difficulty: (value) => Prisma.sql`v.difficulty = ${value}`,
  skill: (value) => Prisma.sql`EXISTS (SELECT 1 FROM question_skill s WHERE s.question_id = q.id AND s.skill_slug = ${value})`,
  guide: (value) => Prisma.sql`EXISTS (SELECT 1 FROM ${LIVE_ENTRY} WHERE gq.question_id = q.id AND d.slug = ${value})`,
};

/** The stage of one guide when a guide is chosen, else that stage of any guide. */
function inStage(stage: string, guide: string | undefined): Prisma.Sql {
  const ofGuide = guide === undefined ? Prisma.empty : Prisma.sql`AND d.slug = ${guide}`;
  return Prisma.sql`EXISTS (SELECT 1 FROM ${LIVE_ENTRY} WHERE gq.question_id = q.id AND gq.kind = 'stage' AND gq.section_slug = ${stage} ${ofGuide})`;
}

/**
 * The filters as SQL that follows FROM_PUBLIC.
 * @param except a filter that does not count: the numbers beside a filter's values are what choosing them would give
 */
export function whereFilters(filters: Filters, except?: FilterName): Prisma.Sql {
  const parts = (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).flatMap((name) => {
    const value = filters[name];
    return value === undefined || name === except ? [] : [Prisma.sql`AND ${CONDITIONS[name](value)}`];
  });
  if (filters.stage !== undefined && except !== 'stage') parts.push(Prisma.sql`AND ${inStage(filters.stage, filters.guide)}`);
  return parts.length === 0 ? Prisma.empty : Prisma.join(parts, ' ');
}
