import type pg from 'pg';
import { PrismaClient } from './generated/client.ts';
import { PrismaPgInTurn } from './in-turn.ts';

export type { LinkPurpose, OneTimeLink, Prisma } from './generated/client.ts';
export type Db = PrismaClient;

/** Under load one waits for one's turn, as everywhere else, before one is refused (Prisma would wait 2 s, and allow 5). */
const TRANSACTIONS = { maxWait: 10_000, timeout: 15_000 };

/**
 * A server or a database may be set up to answer before a commit is on disk, and whoever was answered would lose it in a crash. Said
 * by a statement and not with the connection, since poolers refuse what they do not know there; what is stronger stays.
 */
const WAIT_FOR_DISK = `SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')`;

/**
 * A server lives by the clocks of the place where it was set up. Prisma reads an instant as if its offset were none, and writes it without
 * one, so for it the session has to live by UTC: otherwise all times are wrong by an hour or more. Said by a statement for the same reason.
 */
const LIVE_BY_UTC = `SELECT set_config('timezone', 'UTC', false)`;

/**
 * A Prisma client over a pool of connections.
 * @param url PostgreSQL connection string; `max` limits the pool (connections, default 10). `mayLoseCommits`: for rows that are
 * made anew where they are lost.
 */
export function createDb(url: string, { max = 10, mayLoseCommits = false }: { max?: number; mayLoseCommits?: boolean } = {}): Db {
  const ignore = (): void => undefined; // a broken idle connection is replaced by the pool at its next use
  const onConnect = async (client: pg.ClientBase): Promise<void> => {
    await client.query(LIVE_BY_UTC);
    if (!mayLoseCommits) await client.query(WAIT_FOR_DISK);
  };
  const config = { connectionString: url, max, connectionTimeoutMillis: 5_000, onConnect };
  const adapter = new PrismaPgInTurn(config, { onPoolError: ignore, onConnectionError: ignore });
  return new PrismaClient({ adapter, transactionOptions: TRANSACTIONS });
}
