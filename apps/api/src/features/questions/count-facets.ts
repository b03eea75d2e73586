import type { QuestionPage } from '@whetstone/contracts/questions';
import { Prisma } from '@whetstone/db/generated/client';
import type { Deps } from '../../deps.ts';
import { FROM_PUBLIC, type Filters, whereFilters } from './question-filters.ts';

type Facet = QuestionPage['facets']['area'];
type FacetName = keyof QuestionPage['facets'];

interface FacetSql {
  value: Prisma.Sql;
  name: Prisma.Sql;
  order: Prisma.Sql;
  join: Prisma.Sql;
}

const plain = (column: Prisma.Sql, order: Prisma.Sql): FacetSql => ({ value: column, name: column, order, join: Prisma.empty });

function stageFacet(guide: string | undefined): FacetSql {
  const ofGuide = guide === undefined ? Prisma.empty : Prisma.sql`AND d.slug = ${guide}`;
  return {
    value: Prisma.sql`gs.slug`,
    name: Prisma.sql`min(gs.name)`,
    order: Prisma.sql`min(gs.position)`,
    join: Prisma.sql`
      JOIN guide_question gq ON gq.question_id = f.id AND gq.kind = 'stage'
      JOIN guide_section gs ON gs.guide_id = gq.guide_id AND gs.kind = gq.kind AND gs.slug = gq.section_slug
      JOIN document d ON d.id = gq.guide_id AND d.retired_at IS NULL ${ofGuide}`,
  };
}

const byDifficulty = Prisma.sql`min(array_position(ARRAY['easy', 'medium', 'hard'], f.difficulty))`;

const FACETS: Record<FacetName, (filters: Filters) => FacetSql> = {
  area: () => ({ value: Prisma.sql`f.area_slug`, name: Prisma.sql`min(f.area_name)`, order: Prisma.sql`min(f.area_position)`, join: Prisma.empty }),
  kind: () => plain(Prisma.sql`f.kind`, Prisma.sql`f.kind`),
  difficulty: () => plain(Prisma.sql`f.difficulty`, byDifficulty),
  skill: () => ({
    value: Prisma.sql`sk.slug`,
    name: Prisma.sql`min(sk.name)`,
    order: Prisma.sql`min(sk.position)`,
    join: Prisma.sql`JOIN question_skill qs ON qs.question_id = f.id JOIN skill sk ON sk.slug = qs.skill_slug`,
  }),
  stage: ({ guide }) => stageFacet(guide),
};

async function countFacet({ db }: Deps, facet: FacetName, filters: Filters): Promise<Facet> {
  const { value, name, order, join } = FACETS[facet](filters);
  return db.$queryRaw<Facet>`
    WITH f AS (
      SELECT q.id, q.area_slug, a.name AS area_name, a.position AS area_position, v.kind, v.difficulty
      ${FROM_PUBLIC} ${whereFilters(filters, facet)}
    )
    SELECT ${value} AS value, ${name} AS name, count(DISTINCT f.id)::int AS count FROM f ${join} GROUP BY ${value} ORDER BY ${order}, 1`;
}

/** For every filter its values, each with the number of questions that choosing it would give beside the other filters. */
export async function countFacets(deps: Deps, filters: Filters): Promise<QuestionPage['facets']> {
  const [area, kind, skill, difficulty, stage] = await Promise.all([
    countFacet(deps, 'area', filters),
    countFacet(deps, 'kind', filters),
    countFacet(deps, 'skill', filters),
    countFacet(deps, 'difficulty', filters),
    countFacet(deps, 'stage', filters),
  ]);
  return { area, kind, skill, difficulty, stage };
}
