import type { WorkspaceQuestionItem } from '@whetstone/contracts/workspaces';
import { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getMembership } from './get-membership.ts';
import { type WorkspaceFilter, matchingQuestions } from './matching-questions.ts';

interface Query extends WorkspaceFilter {
  id: string;
  limit: number;
  cursor?: string | undefined;
}

type Row = Omit<WorkspaceQuestionItem, 'isSorted'> & { total: number | null };

/** One statement for a page of a workspace's questions; the first page says how many there are in all. */
export function pageSql({ id, limit, cursor, ...filter }: Query): Prisma.Sql {
  return Prisma.sql`
    ${matchingQuestions(id, filter)},
      page AS MATERIALIZED (SELECT id FROM m ${cursor === undefined ? Prisma.empty : Prisma.sql`WHERE id > ${cursor}`} ORDER BY id LIMIT ${limit + 1})
    SELECT q.id, v.title, v.number AS version, q.status::text AS status, v.kind, v.difficulty, v.minutes,
      (SELECT json_build_object('slug', a.slug, 'name', a.name) FROM area a WHERE a.slug = q.area_slug) AS area,
      (SELECT coalesce(json_agg(json_build_object('slug', s.slug, 'name', s.name) ORDER BY s.position), '[]')
        FROM question_skill has JOIN skill s ON s.slug = has.skill_slug WHERE has.question_id = q.id) AS skills,
      CASE WHEN q.import_id IS NULL THEN NULL ELSE q.file END AS file, q.line,
      ${cursor === undefined ? Prisma.sql`(SELECT count(*)::int FROM m)` : Prisma.sql`NULL::int`} AS total
    FROM page, LATERAL (SELECT * FROM question q WHERE q.id = page.id LIMIT 1) q,
      LATERAL (SELECT * FROM question_version v WHERE v.question_id = q.id AND v.number = q.current_version LIMIT 1) v
    ORDER BY q.id`;
}

/** The questions of a workspace of the actor's, by id, with the titles of today. */
export async function listWorkspaceQuestions({ db }: Deps, actor: Actor, query: Query) {
  await getMembership(db, actor, query.id);
  const rows = await db.$queryRaw<Row[]>(pageSql(query));
  const items = rows.slice(0, query.limit).map(({ total: _total, ...item }) => ({
    ...item,
    isSorted: item.area !== null && item.kind !== null && item.difficulty !== null && item.minutes !== null,
  }));
  return {
    items,
    total: query.cursor === undefined ? (rows[0]?.total ?? 0) : null,
    nextCursor: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null,
  };
}
