import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getMembership } from './get-membership.ts';

interface Query {
  id: string;
  limit: number;
  cursor?: string | undefined;
}

/** The questions of a workspace of the actor's, by id, with the titles of today. */
export async function listWorkspaceQuestions({ db }: Deps, actor: Actor, { id, limit, cursor }: Query) {
  await getMembership(db, actor, id);
  const rows = await db.question.findMany({
    where: { workspaceId: id, ...(cursor !== undefined && { id: { gt: cursor } }) },
    select: { id: true, status: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } } },
    orderBy: { id: 'asc' },
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const items = page.map(({ id: questionId, status, versions }) => ({ id: questionId, title: versions[0]?.title ?? questionId, status }));
  return { items, nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}
