import type { WorkspaceItem } from '@whetstone/contracts/workspaces';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';

const DAY = 86_400;

/** Makes a workspace that the actor owns. */
export async function createWorkspace(deps: Deps, actor: Actor, { name }: { name: string }): Promise<WorkspaceItem> {
  await takeTurn(deps, { key: `workspace ${actor.personId}`, max: 20, windowSeconds: DAY });
  const id = await deps.db.$transaction(async (tx) => {
    // nobody types the slug of a workspace; it only has to be one of a kind
    const workspace = await tx.workspace.create({
      data: { name, slug: `workspace-${crypto.randomUUID()}`, members: { create: { personId: actor.personId, role: 'owner' } } },
      select: { id: true },
    });
    await recordAudit(tx, { act: 'workspace.change', actor: actor.pseudonym, target: workspace.id });
    return workspace.id;
  });
  return { id, name, role: 'owner', memberCount: 1, questionCount: 0 };
}
