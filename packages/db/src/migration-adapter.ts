import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type { QueryResult } from 'pg';
import { poolConfig, withDatabase } from './pool-config.ts';

type Connection = Awaited<ReturnType<PrismaPg['connect']>>;

const INTERNAL_CHAR = 18;
const TEXT = 25;

/** The adapter does not know the catalogue's one-byte "char", so the engine could not read a schema: it passes as text. */
function readingCharAsText(connection: Connection): Connection {
  const pool = connection.underlyingDriver();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult>;
  const patched = async (...args: unknown[]): Promise<QueryResult> => {
    const result = await query(...args);
    for (const field of result.fields) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = TEXT;
    return result;
  };
  pool.query = patched as typeof pool.query;
  return connection;
}

/** Prisma's adapter, mended in two places that only the migration engine meets. */
export class MigrationAdapter extends PrismaPg {
  readonly #url: string;

  constructor(url: string) {
    super(poolConfig(url));
    this.#url = url;
  }

  override async connect(): Promise<Connection> {
    return readingCharAsText(await super.connect());
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
