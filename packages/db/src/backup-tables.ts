import pg from 'pg';

export interface Table {
  name: string;
  /** without those that the server computes */
  columns: string[];
  /** the primary key, for an order that two backups share */
  key: string[];
}

/** How the server is to write and read values: the same on every server, whatever its settings. */
const PLAIN_VALUES = [
  'SET LOCAL search_path = public',
  "SET LOCAL timezone = 'UTC'",
  "SET LOCAL datestyle = 'ISO, YMD'",
  "SET LOCAL intervalstyle = 'iso_8601'",
  'SET LOCAL extra_float_digits = 3',
  "SET LOCAL bytea_output = 'hex'",
  'SET LOCAL statement_timeout = 0',
];

/** @throws what `pg` throws; the connection is then closed */
export async function inTransaction<T>(url: string, begin: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // the statement that runs is refused with it
  await client.connect();
  try {
    await client.query(begin);
    for (const sql of PLAIN_VALUES) await client.query(sql);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end().catch(() => undefined); // what was not committed is undone
  }
}

const TABLES = `
  SELECT c.relname AS name,
    ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
    ARRAY(SELECT a.attname::text FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY k (attnum, place)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY k.place) AS key
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
  ORDER BY c.relname`;

/** All tables of the schema public but for those of extensions. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  return (await client.query<Table>(TABLES)).rows;
}

/** Names as SQL, with commas. */
export const sqlNames = (names: string[]): string => names.map((name) => pg.escapeIdentifier(name)).join(', ');

export interface Sequence {
  name: string;
  lastValue: string;
  isCalled: boolean;
}

export async function readSequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY 1",
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const { rows: values } = await client.query<Omit<Sequence, 'name'>>(
      `SELECT last_value::text AS "lastValue", is_called AS "isCalled" FROM ${pg.escapeIdentifier(name)}`,
    );
    sequences.push(...values.map((value) => ({ name, ...value })));
  }
  return sequences;
}

export interface AppliedMigration {
  name: string;
  checksum: string;
}

/** The migrations that stand in the database, oldest first; none when it is not Whetstone's. */
export async function readApplied(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows: there } = await client.query("SELECT to_regclass('public._prisma_migrations') AS found");
  if ((there as { found: string | null }[])[0]?.found === null) return [];
  const { rows } = await client.query<AppliedMigration>(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name',
  );
  return rows;
}
