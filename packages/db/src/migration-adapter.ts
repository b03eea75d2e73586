import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { DatabaseError, QueryResult } from 'pg';
import { poolConfig, withDatabase } from './pool-config.ts';

type Connection = Awaited<ReturnType<PrismaPg['connect']>>;

const INTERNAL_CHAR = 18;
const TEXT = 25;
const LOCK_NOT_AVAILABLE = '55P03';

/** The adapter does not know the catalogue's one-byte "char"; only the migration engine asks for it, and could not read a schema. */
function mended(connection: Connection): Connection {
  const pool = connection.underlyingDriver();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult | QueryResult[]>;
  const characters = new WeakMap<object, number[]>();
  const patched = async (...args: unknown[]): Promise<QueryResult | QueryResult[]> => {
    const result = await query(...args);
    if (Array.isArray(result)) return result; // a script of several statements, whose rows nobody reads
    const columns = result.fields.flatMap((field, index) => (field.dataTypeID === INTERNAL_CHAR ? [index] : []));
    for (const index of columns) (result.fields[index] as { dataTypeID: number }).dataTypeID = TEXT;
    characters.set(result.rows, columns);
    return result;
  };
  pool.query = patched as typeof pool.query;
  const queryRaw = connection.queryRaw.bind(connection);
  connection.queryRaw = async (sql) => {
    const result = await queryRaw(sql);
    for (const index of characters.get(result.rows) ?? []) {
      result.columnTypes[index] = ColumnTypeEnum.Character;
      for (const row of result.rows) if (row[index] === '') row[index] = '\0';
    }
    return result;
  };
  return connection;
}

/** Those tables of a script on which other connections hold a lock. */
async function findLockedTables(connection: Connection, script: string): Promise<string[]> {
  const { rows } = await connection.underlyingDriver().query<{ name: string }>(`
    SELECT DISTINCT c.relname AS name FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
    WHERE l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND l.granted AND l.pid <> pg_backend_pid() AND c.relkind IN ('r', 'p') AND c.relnamespace <> 'pg_catalog'::regnamespace ORDER BY 1`);
  return rows.map(({ name }) => name).filter((name) => script.includes(name));
}

/** Prisma's adapter, fit for the migration engine. */
export class MigrationAdapter extends PrismaPg {
  readonly #url: string;
  readonly #open = new Set<Connection>();
  readonly #lockTimeoutMs: number | null;
  #scriptError: Error | null = null;
  #blockedOn: string[] | null = null;

  /** Why the last script failed, in the server's own words; the engine keeps them to itself. */
  get scriptError(): Error | null {
    return this.#scriptError;
  }

  /** @param lockTimeoutMs how long a script waits for a lock; null: for ever */
  constructor(url: string, lockTimeoutMs: number | null = null) {
    super(poolConfig(url));
    this.#url = url;
    this.#lockTimeoutMs = lockTimeoutMs;
  }

  /** the tables of the last script that others had locked; null when it did not fail for that */
  get blockedOn(): string[] | null {
    return this.#blockedOn;
  }

  override async connect(): Promise<Connection> {
    const connection = mended(await super.connect());
    const disconnect = connection.dispose.bind(connection);
    // The adapter's own cuts a script at every semicolon, also inside comments and function bodies. It goes to the
    // server whole, which makes it one transaction.
    connection.executeScript = async (script) => {
      try {
        await connection.underlyingDriver().query(this.#lockTimeoutMs === null ? script : `SET LOCAL lock_timeout = ${this.#lockTimeoutMs}; ${script}`);
      } catch (error) {
        this.#scriptError = error as Error;
        if ((error as DatabaseError).code === LOCK_NOT_AVAILABLE) this.#blockedOn = await findLockedTables(connection, script);
        throw error;
      }
    };
    connection.dispose = async () => {
      if (this.#open.delete(connection)) await disconnect();
    };
    this.#open.add(connection);
    return connection;
  }

  /** The engine forgets its connections when it is freed; open ones would keep the process, and the database, for ten seconds. */
  async closeAll(): Promise<void> {
    await Promise.all([...this.#open].map(async (connection) => connection.dispose()));
  }

  /** The adapter's own drops the shadow database while it is still connected to it, which PostgreSQL refuses. */
  override async connectToShadowDb(): Promise<Connection> {
    const name = `whetstone_shadow_${randomUUID()}`;
    const main = await this.connect();
    await main.executeScript(`CREATE DATABASE "${name}"`);
    const shadow = await new MigrationAdapter(withDatabase(this.#url, name)).connect();
    const disconnect = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await disconnect();
      await main.executeScript(`DROP DATABASE "${name}"`);
      await main.dispose();
    };
    return shadow;
  }
}
