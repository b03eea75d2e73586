import type { Prisma } from '@whetstone/db/generated/client';
import type { GivenFile } from './decode-files.ts';
import type { ImportKey } from './get-bank-import.ts';

type Tx = Prisma.TransactionClient;

const ofImport = ({ id, importId }: ImportKey) => ({ workspaceId: id, importId });

/** Keeps the files of an import, so that they can be read again by other columns. */
export async function keepSources(tx: Tx, key: ImportKey, files: readonly GivenFile[]): Promise<void> {
  for (const [position, { path, bytes }] of files.entries()) {
    // one by one: together they may be as large as a bank
    const data = { ...ofImport(key), position, path: path.replaceAll('\0', ''), bytes: new Uint8Array(bytes) };
    await tx.importSource.create({ data, select: { position: true } });
  }
}

/** The kept files, in the order in which they were sent. */
export async function readSources(tx: Pick<Tx, 'importSource'>, key: ImportKey): Promise<GivenFile[]> {
  return tx.importSource.findMany({ where: ofImport(key), orderBy: { position: 'asc' }, select: { path: true, bytes: true } });
}

/** Nobody reads an import again that is settled. */
export async function dropSources(tx: Tx, key: ImportKey): Promise<void> {
  await tx.importSource.deleteMany({ where: ofImport(key) });
}
