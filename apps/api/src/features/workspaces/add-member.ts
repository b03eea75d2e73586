import type { WorkspaceRole, WorkspaceView } from '@whetstone/contracts/workspaces';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { notify } from '../notifications/notify.ts';
import { presentWorkspace } from './present-workspace.ts';
import { requireOwner } from './require-owner.ts';

interface Wish {
  id: string;
  signInName: string;
  role: WorkspaceRole;
}

/**
 * Adds a recruiter to a workspace that the actor owns.
 * @throws DomainError not_found for an unknown name and for someone who is no recruiter alike; conflict for a member
 */
export async function addMember(deps: Deps, actor: Actor, { id, signInName, role }: Wish): Promise<WorkspaceView> {
  await takeTurn(deps, { key: `workspace member ${actor.personId}`, max: 30, windowSeconds: 60 });
  return deps.db.$transaction(async (tx) => {
    await requireOwner(tx, actor, id);
    const person = await tx.person.findFirst({
      where: { signInName, deactivatedAt: null, deletionDueAt: null, roles: { some: { role: 'recruiter' } } },
      select: { id: true, pseudonym: true, memberships: { where: { workspaceId: id } } },
    });
    if (person === null)
      throw new DomainError('not_found', 'There is no recruiter of this name here.', [{ field: 'signInName', message: 'is no recruiter here' }]);
    if (person.memberships.length > 0)
      throw new DomainError('conflict', 'This person is a member already.', [{ field: 'signInName', message: 'is a member already' }]);
    await tx.workspaceMember.create({ data: { workspaceId: id, personId: person.id, role }, select: { personId: true } });
    await recordAudit(tx, { act: 'workspace.change', actor: actor.pseudonym, subject: person.pseudonym, target: id });
    await notify(tx, { personId: person.id, kind: 'workspace_added', data: { workspaceId: id } });
    return presentWorkspace(tx, actor, id);
  });
}
