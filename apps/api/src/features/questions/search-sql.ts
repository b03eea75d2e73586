import { Prisma } from '@whetstone/db/generated/client';
import { MARK_START, MARK_STOP } from './mark-matches.ts';
import { type FilterName, type Filters, whereFilters } from './question-filters.ts';

export interface SearchSqlInput {
  filters: Filters;
  /** slugs of the areas in the order in which they are listed, before the titles; may be empty where a search has ranks */
  areas: readonly string[];
  /** text of a tsquery; null lists everything */
  query: string | null;
  offset: number;
  limit: number;
}

/** The public questions that match, once, with what filters and counts need. Everything else reads from here. */
export function matches(query: string | null): Prisma.Sql {
  const found = query === null ? Prisma.empty : Prisma.sql`AND s.vector @@ to_tsquery('simple', ${query})`;
  const rank = query === null ? Prisma.sql`0` : Prisma.sql`ts_rank_cd(s.vector, to_tsquery('simple', ${query}))`;
  return Prisma.sql`
    SELECT s.question_id, s.slug, s.title, s.kind, s.difficulty, s.minutes, s.area_slug, s.skills, s.sections, s.is_ours, ${rank} AS rank
    FROM question_search s WHERE s.is_public ${found}`;
}

/** Where each filter's values lie: a table expression with one `value` a match. */
function facetValues(facet: FilterName, guide: string | undefined): Prisma.Sql {
  if (facet === 'area') return Prisma.sql`LATERAL (SELECT m.area_slug AS value)`;
  if (facet === 'kind') return Prisma.sql`LATERAL (SELECT m.kind AS value)`;
  if (facet === 'difficulty') return Prisma.sql`LATERAL (SELECT m.difficulty AS value)`;
  if (facet === 'skill') return Prisma.sql`unnest(m.skills)`;
  if (facet === 'origin') return Prisma.sql`LATERAL (SELECT CASE WHEN m.is_ours THEN 'ours' ELSE 'source' END AS value)`;
  if (facet === 'guide') return Prisma.sql`LATERAL (SELECT substr(section, 7) AS value FROM unnest(m.sections) AS section WHERE section LIKE 'guide:%')`;
  const pattern = guide === undefined ? 'stage:%' : `stage:${guide}/%`;
  return Prisma.sql`LATERAL (SELECT DISTINCT split_part(section, '/', 2) AS value FROM unnest(m.sections) AS section WHERE section LIKE ${pattern})`;
}

const FACETS: readonly FilterName[] = ['area', 'kind', 'skill', 'difficulty', 'origin', 'guide', 'stage'];

function facetRows(filters: Filters): Prisma.Sql {
  const parts = FACETS.map(
    (facet) => Prisma.sql`
      SELECT ${facet}::text AS facet, v.value, count(*)::int AS count
      FROM m, ${facetValues(facet, filters.guide)} AS v(value) WHERE ${whereFilters(filters, facet)} GROUP BY v.value`,
  );
  return Prisma.join(parts, ' UNION ALL ');
}

/** Titles are marked whole, texts by their best passage; only for the rows of the page. */
function marks(query: string | null): Prisma.Sql {
  if (query === null) return Prisma.sql`NULL AS "markedTitle", NULL AS "markedText"`;
  const sel = `StartSel=${MARK_START}, StopSel=${MARK_STOP}`;
  return Prisma.sql`
    ts_headline('english', p.title, to_tsquery('simple', ${query}), ${`${sel}, HighlightAll=true`}) AS "markedTitle",
    (SELECT ts_headline('english', s.text, to_tsquery('simple', ${query}), ${`${sel}, MaxFragments=1, MaxWords=26, MinWords=12`})
     FROM question_search s WHERE s.question_id = p.question_id) AS "markedText"`;
}

/** One statement for a page of questions: rows, their number, and the counts of every filter, as one row of JSON. */
export function searchSql({ filters, areas, query, offset, limit }: SearchSqlInput): Prisma.Sql {
  return Prisma.sql`
    WITH m AS MATERIALIZED (${matches(query)}),
    page AS (
      SELECT m.* FROM m WHERE ${whereFilters(filters)}
      ORDER BY m.rank DESC, array_position(${areas}::text[], m.area_slug), m.title COLLATE "C", m.question_id OFFSET ${offset} LIMIT ${limit}
    ),
    shown AS (
      SELECT p.question_id AS id, p.slug, p.title, p.kind, p.difficulty, p.minutes, p.area_slug AS "areaSlug", p.skills, p.is_ours AS "isOurs", ${marks(query)}
      FROM page p
    )
    SELECT (SELECT count(*)::int FROM m WHERE ${whereFilters(filters)}) AS total,
      (SELECT coalesce(json_agg(shown), '[]') FROM shown) AS rows,
      (SELECT coalesce(json_agg(f), '[]') FROM (${facetRows(filters)}) AS f) AS facets`;
}
