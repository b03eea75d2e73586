import type { WorkspaceItem } from '@whetstone/contracts/workspaces';
import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';

const MOST = 200;

/** The workspaces that the actor belongs to, by name. */
export async function listWorkspaces({ db }: Deps, actor: Actor): Promise<{ items: WorkspaceItem[] }> {
  const memberships = await db.workspaceMember.findMany({
    where: { personId: actor.personId, workspaceId: { not: PUBLIC_WORKSPACE_ID } },
    include: { workspace: { include: { _count: { select: { members: true, questions: true } } } } },
    orderBy: [{ workspace: { name: 'asc' } }, { workspaceId: 'asc' }],
    take: MOST,
  });
  const items = memberships.map(({ role, workspace: { id, name, _count: count } }) => ({
    id,
    name,
    role,
    memberCount: count.members,
    questionCount: count.questions,
  }));
  return { items };
}
