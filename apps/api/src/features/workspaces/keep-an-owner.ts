import type { Prisma } from '@whetstone/db/create-db';
import { DomainError } from '../../domain-error.ts';

/** After a change of members: @throws DomainError conflict when it would leave the workspace without an owner. */
export async function keepAnOwner(tx: Prisma.TransactionClient, workspaceId: string): Promise<void> {
  const owners = await tx.workspaceMember.count({ where: { workspaceId, role: 'owner' } });
  if (owners === 0) throw new DomainError('conflict', 'A workspace keeps at least one owner: make someone else one first.');
}
