import type { ImportTableView } from '@whetstone/contracts/bank-imports';
import type { Prisma } from '@whetstone/db/generated/client';
import type { ImportedTable } from '@whetstone/importers/bank';
import type { ImportKey } from './get-bank-import.ts';

export interface Table extends ImportedTable {
  file: string;
}

const SHOWN = 20;

/** The tables of an import, in the order of its files, as they were read. */
export async function readTables(tx: Pick<Prisma.TransactionClient, 'importFile'>, { id, importId }: ImportKey): Promise<Table[]> {
  const rows = await tx.importFile.findMany({ where: { workspaceId: id, importId }, orderBy: { position: 'asc' }, select: { path: true, columns: true } });
  return rows.flatMap(({ path, columns }) => (columns === null ? [] : [{ file: path, ...(columns as unknown as ImportedTable) }]));
}

/** What tables have in common that are read alike: their first row. */
export const firstRowOf = ({ columns }: Pick<Table, 'columns'>): string => JSON.stringify(columns.map(({ cells }) => cells[0] ?? ''));

/** Tables that differ, each with the number of others that begin as it does; the first twenty. */
export function presentTables(tables: readonly Table[]): ImportTableView[] {
  const alike = new Map<string, ImportTableView>();
  for (const table of tables) {
    const [key, { file, hasNames, isByHand, columns }] = [firstRowOf(table), table];
    const there = alike.get(key);
    if (there !== undefined) there.others += 1;
    else alike.set(key, { file, others: 0, hasNames, isByHand, columns });
  }
  return [...alike.values()].slice(0, SHOWN);
}
