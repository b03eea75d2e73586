import type { ImportView } from '@whetstone/contracts/bank-imports';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getMembership } from '../workspaces/get-membership.ts';
import { presentImports } from './present-import.ts';

const MOST = 100;

/** The imports of a workspace of the actor's, the newest first. */
export async function listImports({ db }: Deps, actor: Actor, workspaceId: string): Promise<{ items: ImportView[] }> {
  return db.$transaction(async (tx) => {
    await getMembership(tx, actor, workspaceId);
    const rows = await tx.bankImport.findMany({ where: { workspaceId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: MOST });
    return { items: await presentImports(tx, actor, rows) };
  });
}
