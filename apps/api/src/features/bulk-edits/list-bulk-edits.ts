import type { BulkEditItem } from '@whetstone/contracts/bulk-edits';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getMembership } from '../workspaces/get-membership.ts';
import { presentBulkEdits } from './present-bulk-edit.ts';

const MOST = 100;

/** The bulk edits of a workspace of the actor's, the newest first. */
export async function listBulkEdits({ db }: Deps, actor: Actor, workspaceId: string): Promise<{ items: BulkEditItem[] }> {
  return db.$transaction(async (tx) => {
    await getMembership(tx, actor, workspaceId);
    const rows = await tx.bulkEdit.findMany({ where: { workspaceId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: MOST });
    return { items: await presentBulkEdits(tx, actor, rows) };
  });
}
