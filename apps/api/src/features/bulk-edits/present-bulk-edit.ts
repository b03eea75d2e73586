import { BULK_CAPS, type BulkChange, type BulkConflict, type BulkEditItem, type BulkEditView } from '@whetstone/contracts/bulk-edits';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import { recordReads } from '../../record-reads.ts';
import type { BulkEditRow } from './get-bulk-edit.ts';

type Tx = Prisma.TransactionClient;

/** Bulk edits of one workspace as a member sees them. Whoever made one finds in their log that they were shown. */
export async function presentBulkEdits(tx: Tx, actor: Actor, rows: readonly BulkEditRow[]): Promise<BulkEditItem[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const makers = await tx.person.findMany({ where: { pseudonym: { in: rows.map(({ madeBy }) => madeBy) } }, select: { pseudonym: true, name: true } });
  await recordReads(tx, actor, { list: first.workspaceId, people: makers.map(({ pseudonym }) => pseudonym) });
  const names = new Map(makers.map(({ pseudonym, name }) => [pseudonym, name]));
  return rows.map(({ id, madeBy, change, changed, unchanged, conflicts, createdAt, undoneAt }) => ({
    id,
    by: names.get(madeBy) ?? null,
    isMine: madeBy === actor.pseudonym,
    // written by `putBulkEdit`, which was sent one
    change: change as BulkChange,
    counts: { change: changed, unchanged, conflict: conflicts },
    createdAt: createdAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  }));
}

/** One of them. */
export async function presentBulkEditItem(tx: Tx, actor: Actor, row: BulkEditRow): Promise<BulkEditItem> {
  const [item] = await presentBulkEdits(tx, actor, [row]);
  if (item === undefined) throw new Error('one bulk edit gives one view');
  return item;
}

/** A bulk edit with the questions that it left alone. */
export async function presentBulkEdit(tx: Tx, actor: Actor, row: BulkEditRow): Promise<BulkEditView> {
  const conflicts = await tx.$queryRaw<{ id: string; title: string; why: BulkConflict }[]>`
    SELECT q.id, v.title, r.conflict AS why FROM bulk_edit_row r JOIN question q ON q.id = r.question_id
    JOIN question_version v ON v.question_id = q.id AND v.number = q.current_version
    WHERE r.workspace_id = ${row.workspaceId}::uuid AND r.edit_id = ${row.id}::uuid AND r.conflict IS NOT NULL ORDER BY q.id LIMIT ${BULK_CAPS.shown}`;
  return { ...(await presentBulkEditItem(tx, actor, row)), conflicts };
}
