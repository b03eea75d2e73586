import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export type { LinkPurpose, OneTimeLink, Prisma } from './generated/client.ts';
export type Db = PrismaClient;

/** Under load one waits for one's turn, as everywhere else, before one is refused (Prisma would wait 2 s, and allow 5). */
const TRANSACTIONS = { maxWait: 10_000, timeout: 15_000 };

/**
 * A Prisma client over a pool of connections.
 * @param url PostgreSQL connection string; `max` limits the pool (connections, default 10).
 */
export function createDb(url: string, { max = 10 }: { max?: number } = {}): Db {
  const ignore = (): void => undefined; // a broken idle connection is replaced by the pool at its next use
  const adapter = new PrismaPg({ connectionString: url, max, connectionTimeoutMillis: 5_000 }, { onPoolError: ignore, onConnectionError: ignore });
  return new PrismaClient({ adapter, transactionOptions: TRANSACTIONS });
}
