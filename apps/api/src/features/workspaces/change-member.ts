import type { WorkspaceRole, WorkspaceView } from '@whetstone/contracts/workspaces';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { keepAnOwner } from './keep-an-owner.ts';
import { presentWorkspace } from './present-workspace.ts';
import { requireOwner } from './require-owner.ts';

interface Wish {
  id: string;
  personId: string;
  role: WorkspaceRole;
}

/** Changes what a member of a workspace that the actor owns may do. @throws DomainError conflict for the last owner */
export async function changeMember({ db }: Deps, actor: Actor, { id, personId, role }: Wish): Promise<WorkspaceView> {
  return db.$transaction(async (tx) => {
    await requireOwner(tx, actor, id);
    const { count } = await tx.workspaceMember.updateMany({ where: { workspaceId: id, personId }, data: { role } });
    if (count === 0) throw new DomainError('not_found', 'There is no such member.');
    await keepAnOwner(tx, id);
    const { pseudonym } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { pseudonym: true } });
    await recordAudit(tx, { act: 'workspace.change', actor: actor.pseudonym, subject: pseudonym, target: id });
    return presentWorkspace(tx, actor, id);
  });
}
