import { Prisma } from '@whetstone/db/generated/client';

export type FilterName = 'area' | 'kind' | 'skill' | 'difficulty' | 'origin' | 'guide' | 'stage';
export type Filters = Partial<Record<FilterName, string | undefined>>;

const CONDITIONS: Record<Exclude<FilterName, 'stage'>, (value: string) => Prisma.Sql> = {
  area: (value) => Prisma.sql`m.area_slug = ${value}`,
  kind: (value) => Prisma.sql`m.kind = ${value}`,
  difficulty: (value) => Prisma.sql`m.difficulty = ${value}`,
  skill: (value) => Prisma.sql`${value} = ANY (m.skills)`,
  origin: (value) => Prisma.sql`m.is_ours = ${value === 'ours'}`,
  guide: (value) => Prisma.sql`${`guide:${value}`} = ANY (m.sections)`,
};

/** The stage of one guide when a guide is chosen, else that stage of any guide. */
function inStage(stage: string, guide: string | undefined): Prisma.Sql {
  const pattern = guide === undefined ? `stage:%/${stage}` : `stage:${guide}/${stage}`;
  return Prisma.sql`EXISTS (SELECT 1 FROM unnest(m.sections) AS section WHERE section LIKE ${pattern})`;
}

/**
 * The filters as a condition on the matches `m`.
 * @param except a filter that does not count: the numbers beside a filter's values are what choosing them would give. A stage
 * belongs to a guide, so choosing another guide takes it away.
 */
export function whereFilters(filters: Filters, except?: FilterName): Prisma.Sql {
  const parts = (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).flatMap((name) => {
    const value = filters[name];
    return value === undefined || name === except ? [] : [CONDITIONS[name](value)];
  });
  if (filters.stage !== undefined && except !== 'stage' && except !== 'guide') parts.push(inStage(filters.stage, filters.guide));
  return parts.length === 0 ? Prisma.sql`true` : Prisma.join(parts, ' AND ');
}
