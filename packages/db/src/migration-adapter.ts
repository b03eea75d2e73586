import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { QueryResult } from 'pg';
import { poolConfig, withDatabase } from './pool-config.ts';

type Connection = Awaited<ReturnType<PrismaPg['connect']>>;

const INTERNAL_CHAR = 18;
const TEXT = 25;

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

/** Prisma's adapter, fit for the migration engine. */
export class MigrationAdapter extends PrismaPg {
  readonly #url: string;
  readonly #open = new Set<Connection>();
  #scriptError: Error | null = null;

  /** Why the last script failed, in the server's own words; the engine keeps them to itself. */
  get scriptError(): Error | null {
    return this.#scriptError;
  }

  constructor(url: string) {
    super(poolConfig(url));
    this.#url = url;
  }

  override async connect(): Promise<Connection> {
    const connection = mended(await super.connect());
    const disconnect = connection.dispose.bind(connection);
    // The adapter's own cuts a script at every semicolon, also inside comments and function bodies. It goes to the
    // server whole, which makes it one transaction.
    connection.executeScript = async (script) => {
      try {
        await connection.underlyingDriver().query(script);
      } catch (error) {
        this.#scriptError = error as Error;
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
