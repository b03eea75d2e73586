import type { Prisma } from '@whetstone/db/generated/client';
import { DomainError } from '../../domain-error.ts';

export interface ImportKey {
  /** of the workspace */
  id: string;
  importId: string;
}

export const keyOf = ({ id, importId }: ImportKey) => ({ workspaceId_id: { workspaceId: id, id: importId } });

const noSuchImport = (): DomainError => new DomainError('not_found', 'There is no such import in your workspace.');

/** @throws DomainError not_found */
export async function getBankImport(db: Pick<Prisma.TransactionClient, 'bankImport'>, key: ImportKey): Promise<Prisma.BankImportGetPayload<object>> {
  const row = await db.bankImport.findUnique({ where: keyOf(key) });
  if (row === null) throw noSuchImport();
  return row;
}

/** The same, and nobody else changes it until the transaction ends. @throws DomainError not_found */
export async function lockBankImport(tx: Prisma.TransactionClient, key: ImportKey): Promise<Prisma.BankImportGetPayload<object>> {
  await tx.$queryRaw`SELECT FROM bank_import WHERE workspace_id = ${key.id}::uuid AND id = ${key.importId}::uuid FOR UPDATE`;
  return getBankImport(tx, key);
}
