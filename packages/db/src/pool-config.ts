import type pg from 'pg';

/**
 * The parts of a connection string as a pool configuration. `pg` lets a connection string win over
 * `database`, so whoever must change the database needs the parts.
 */
export function poolConfig(url: string): pg.PoolConfig & { database: string } {
  const parts = new URL(url);
  return {
    host: parts.hostname,
    port: parts.port === '' ? 5432 : Number(parts.port),
    user: decodeURIComponent(parts.username),
    password: decodeURIComponent(parts.password),
    database: decodeURIComponent(parts.pathname.slice(1)) || 'postgres',
    ...(parts.searchParams.get('sslmode') === 'require' ? { ssl: true } : {}),
  };
}

/** The same address with another database name. */
export function withDatabase(url: string, database: string): string {
  const parts = new URL(url);
  parts.pathname = `/${encodeURIComponent(database)}`;
  return parts.href;
}
