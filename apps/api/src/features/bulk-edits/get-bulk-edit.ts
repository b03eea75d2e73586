import type { Prisma } from '@whetstone/db/generated/client';
import { DomainError } from '../../domain-error.ts';

export interface BulkEditKey {
  /** of the workspace */
  id: string;
  editId: string;
}

export type BulkEditRow = Prisma.BulkEditGetPayload<object>;

export const keyOf = ({ id, editId }: BulkEditKey) => ({ workspaceId_id: { workspaceId: id, id: editId } });

/** A bulk edit, which nobody else undoes until the transaction ends. @throws DomainError not_found */
export async function lockBulkEdit(tx: Prisma.TransactionClient, key: BulkEditKey): Promise<BulkEditRow> {
  await tx.$queryRaw`SELECT FROM bulk_edit WHERE workspace_id = ${key.id}::uuid AND id = ${key.editId}::uuid FOR UPDATE`;
  const row = await tx.bulkEdit.findUnique({ where: keyOf(key) });
  if (row === null) throw new DomainError('not_found', 'There is no such bulk edit in your workspace.');
  return row;
}
