import { SET_CAPS, type SetListItem } from '@whetstone/contracts/question-sets';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getMembership } from '../workspaces/get-membership.ts';
import { presentAim } from './read-aim.ts';

/** The sets of a workspace of the actor's, by name; those that were put away last. */
export async function listSets({ db }: Deps, actor: Actor, workspaceId: string): Promise<{ items: SetListItem[] }> {
  await getMembership(db, actor, workspaceId);
  const rows = await db.questionSet.findMany({
    where: { workspaceId },
    include: { versions: { orderBy: { number: 'desc' }, take: 1, include: { items: { select: { minutes: true } } } } },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
    take: SET_CAPS.sets,
  });
  const items: SetListItem[] = [];
  for (const { id, name, currentVersion, archivedAt, createdAt, versions, ...row } of rows) {
    const minutes = versions.flatMap((version) => version.items.map((item) => item.minutes));
    items.push({
      id,
      name,
      ...(await presentAim(db, row)),
      itemCount: minutes.length,
      itemMinutes: minutes.reduce((sum, one) => sum + one, 0),
      version: currentVersion,
      isArchived: archivedAt !== null,
      changedAt: (versions[0]?.createdAt ?? createdAt).toISOString(),
    });
  }
  return { items };
}
