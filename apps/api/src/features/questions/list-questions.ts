import type { Difficulty, QuestionKind, QuestionPage, QuestionQuery } from '@whetstone/contracts/questions';
import { Prisma } from '@whetstone/db/generated/client';
import type { Deps } from '../../deps.ts';
import { checkFilters } from './check-filters.ts';
import { countFacets } from './count-facets.ts';
import { formatCursor, parseCursor } from './cursor.ts';
import { FROM_PUBLIC, type Filters, whereFilters } from './question-filters.ts';

interface Row {
  id: string;
  slug: string;
  title: string;
  kind: QuestionKind;
  difficulty: Difficulty;
  minutes: number;
  areaSlug: string;
  areaName: string;
  position: number;
  skills: { slug: string; name: string }[];
}

async function readPage({ db }: Deps, filters: Filters, { limit, cursor }: { limit: number; cursor: string | undefined }): Promise<Row[]> {
  const from = cursor === undefined ? null : parseCursor(cursor);
  const after = from ? Prisma.sql`AND (a.position, v.title COLLATE "C", q.id) > (${from.position}, ${from.title}, ${from.id})` : Prisma.empty;
  return db.$queryRaw<Row[]>`
    SELECT q.id, q.slug, v.title, v.kind, v.difficulty, v.minutes, a.slug AS "areaSlug", a.name AS "areaName", a.position,
      (SELECT coalesce(json_agg(json_build_object('slug', s.slug, 'name', s.name) ORDER BY s.position), '[]')
       FROM question_skill qs JOIN skill s ON s.slug = qs.skill_slug WHERE qs.question_id = q.id) AS skills
    ${FROM_PUBLIC} ${whereFilters(filters)} ${after}
    ORDER BY a.position, v.title COLLATE "C", q.id
    LIMIT ${limit + 1}`;
}

/** One page of the public bank with the counts of every filter. */
export async function listQuestions(deps: Deps, query: QuestionQuery): Promise<QuestionPage> {
  const { limit, cursor, ...filters } = query;
  await checkFilters(deps, filters);
  const [rows, facets, [count]] = await Promise.all([
    readPage(deps, filters, { limit, cursor }),
    countFacets(deps, filters),
    deps.db.$queryRaw<[{ total: number }]>`SELECT count(*)::int AS total ${FROM_PUBLIC} ${whereFilters(filters)}`,
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    total: count.total,
    items: page.map(({ id, slug, title, kind, difficulty, minutes, areaSlug, areaName, skills }) => ({
      id,
      slug,
      title,
      kind,
      area: { slug: areaSlug, name: areaName },
      skills,
      difficulty,
      minutes,
    })),
    facets,
    nextCursor: last && rows.length > limit ? formatCursor(last) : null,
  };
}
