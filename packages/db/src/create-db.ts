import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export type { LinkPurpose, OneTimeLink, Prisma } from './generated/client.ts';
export type Db = PrismaClient;

/**
 * A Prisma client over a pool of connections.
 * @param url PostgreSQL connection string; `max` limits the pool (connections, default 10).
 */
export function createDb(url: string, { max = 10 }: { max?: number } = {}): Db {
  const ignore = (): void => undefined; // a broken idle connection is replaced by the pool at its next use
  const adapter = new PrismaPg({ connectionString: url, max, connectionTimeoutMillis: 5_000 }, { onPoolError: ignore, onConnectionError: ignore });
  return new PrismaClient({ adapter });
}
