import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { getMembership } from './get-membership.ts';
import { keepAnOwner } from './keep-an-owner.ts';
import { requireOwner } from './require-owner.ts';

/** Everyone may take themselves out; anyone else only an owner. */
async function checkMayRemove(tx: Prisma.TransactionClient, actor: Actor, { id, personId }: { id: string; personId: string }): Promise<void> {
  if (personId !== actor.personId) return requireOwner(tx, actor, id);
  await tx.$queryRaw`SELECT 1 FROM workspace WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  await getMembership(tx, actor, id);
  return undefined;
}

/** Takes a member out of a workspace. @throws DomainError conflict for the last owner */
export async function removeMember({ db }: Deps, actor: Actor, member: { id: string; personId: string }): Promise<{ done: true }> {
  await db.$transaction(async (tx) => {
    await checkMayRemove(tx, actor, member);
    const { id: workspaceId, personId } = member;
    const { count } = await tx.workspaceMember.deleteMany({ where: { workspaceId, personId } });
    if (count === 0) throw new DomainError('not_found', 'There is no such member.');
    await keepAnOwner(tx, workspaceId);
    const { pseudonym } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { pseudonym: true } });
    await recordAudit(tx, { act: 'workspace.change', actor: actor.pseudonym, subject: pseudonym, target: workspaceId });
  });
  return { done: true };
}
