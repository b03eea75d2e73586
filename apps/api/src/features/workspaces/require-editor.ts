import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { DomainError } from '../../domain-error.ts';
import { getMembership } from './get-membership.ts';

/** Lets owners and editors of a workspace pass. @throws DomainError not_allowed for its viewers, not_found for everyone else */
export async function requireEditor(db: Pick<Prisma.TransactionClient, 'workspaceMember'>, actor: Actor, workspaceId: string): Promise<void> {
  const role = await getMembership(db, actor, workspaceId);
  if (role === 'viewer') throw new DomainError('not_allowed', 'Only owners and editors of the workspace may do this.');
}
