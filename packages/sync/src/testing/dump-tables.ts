import type { Db } from '@whetstone/db/create-db';

export type TableDump = Record<string, unknown[]>;

/** Every row of every table as JSON, in an order of its own: two dumps are equal when nothing was written between them. */
export async function dumpTables(db: Db): Promise<TableDump> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const dump: TableDump = {};
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: unknown }[]>(`SELECT to_jsonb(t) AS row FROM "${name}" t ORDER BY to_jsonb(t)::text`);
    dump[name] = rows.map(({ row }) => row);
  }
  return dump;
}
