import type { WorkspaceRole } from '@whetstone/contracts/workspaces';
import type { Prisma } from '@whetstone/db/create-db';
import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';
import type { Actor } from '../../actor.ts';
import { DomainError } from '../../domain-error.ts';

/**
 * The actor's share in a workspace.
 * @throws DomainError not_found for a workspace that is absent, one of others, and the public bank alike
 */
export async function getMembership(db: Pick<Prisma.TransactionClient, 'workspaceMember'>, actor: Actor, workspaceId: string): Promise<WorkspaceRole> {
  const found = await db.workspaceMember.findFirst({
    where: { workspaceId, personId: actor.personId, AND: { workspaceId: { not: PUBLIC_WORKSPACE_ID } } },
    select: { role: true },
  });
  if (found === null) throw new DomainError('not_found', 'There is no such workspace of yours.');
  return found.role;
}
