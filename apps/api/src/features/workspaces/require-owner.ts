import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { DomainError } from '../../domain-error.ts';
import { getMembership } from './get-membership.ts';

/** Lets owners pass, and one change of a workspace at a time: of two owners who remove each other one stays. */
export async function requireOwner(tx: Prisma.TransactionClient, actor: Actor, workspaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM workspace WHERE id = ${workspaceId}::uuid FOR NO KEY UPDATE`;
  const role = await getMembership(tx, actor, workspaceId);
  if (role !== 'owner') throw new DomainError('not_allowed', 'Only an owner of the workspace may do this.');
}
