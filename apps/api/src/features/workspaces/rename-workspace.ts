import type { WorkspaceView } from '@whetstone/contracts/workspaces';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { presentWorkspace } from './present-workspace.ts';
import { requireOwner } from './require-owner.ts';

/** Gives a workspace that the actor owns another name. */
export async function renameWorkspace({ db }: Deps, actor: Actor, { id, name }: { id: string; name: string }): Promise<WorkspaceView> {
  return db.$transaction(async (tx) => {
    await requireOwner(tx, actor, id);
    await tx.workspace.update({ where: { id }, data: { name }, select: { id: true } });
    await recordAudit(tx, { act: 'workspace.change', actor: actor.pseudonym, target: id });
    return presentWorkspace(tx, actor, id);
  });
}
