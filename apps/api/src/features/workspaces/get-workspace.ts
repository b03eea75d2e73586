import type { WorkspaceView } from '@whetstone/contracts/workspaces';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { presentWorkspace } from './present-workspace.ts';

/** A workspace of the actor's. @throws DomainError not_found for every other */
export async function getWorkspace({ db }: Deps, actor: Actor, id: string): Promise<WorkspaceView> {
  return db.$transaction(async (tx) => presentWorkspace(tx, actor, id));
}
