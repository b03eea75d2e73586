import type { WORKSPACE_STATUSES } from '@whetstone/contracts/workspaces';
import { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getMembership } from './get-membership.ts';

type Status = (typeof WORKSPACE_STATUSES)[number];

interface Query {
  id: string;
  limit: number;
  cursor?: string | undefined;
  q?: string | undefined;
  import?: string | undefined;
  status?: Status | undefined;
}

interface Row {
  id: string;
  title: string;
  status: Status;
  file: string | null;
  line: number | null;
}

/** A word as LIKE takes it, wherever it stands. */
const anywhere = (word: string): string => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** Every word must be there; the index of the words' letters finds them. */
function holds(q: string): Prisma.Sql {
  const words = q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return Prisma.empty;
  const conditions = words.map((word) => Prisma.sql`w.text LIKE ${anywhere(word)}`);
  return Prisma.sql`AND q.id IN (SELECT w.question_id FROM workspace_words w WHERE ${Prisma.join(conditions, ' AND ')})`;
}

/** The questions of a workspace of the actor's, by id, with the titles of today. */
export async function listWorkspaceQuestions({ db }: Deps, actor: Actor, { id, limit, cursor, q = '', import: importId, status }: Query) {
  await getMembership(db, actor, id);
  const rows = await db.$queryRaw<Row[]>`
    SELECT q.id, v.title, q.status::text AS status, CASE WHEN q.import_id IS NULL THEN NULL ELSE q.file END AS file, q.line
    FROM question q JOIN question_version v ON v.question_id = q.id AND v.number = q.current_version
    WHERE q.workspace_id = ${id}::uuid
      ${status === undefined ? Prisma.sql`AND q.status <> 'retired'` : Prisma.sql`AND q.status = ${status}::question_status`}
      ${importId === undefined ? Prisma.empty : Prisma.sql`AND q.import_id = ${importId}::uuid`}
      ${cursor === undefined ? Prisma.empty : Prisma.sql`AND q.id > ${cursor}`}
      ${holds(q)}
    ORDER BY q.id LIMIT ${limit + 1}`;
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
