import { createHash, randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import type { AppliedMigration } from './backup-tables.ts';
import { SetupError } from './setup-error.ts';

export interface Migration extends AppliedMigration {
  sql: string;
}

const NO_EXTENSION = (id: string): string => `NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = ${id} AND d.deptype = 'e')`;

/** One statement for each thing in the schema public; things of extensions stay. */
const DROPS = `
  SELECT format('DROP TABLE IF EXISTS %s CASCADE', c.oid::regclass) AS sql FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND ${NO_EXTENSION('c.oid')}
  UNION ALL SELECT format('DROP VIEW IF EXISTS %s CASCADE', c.oid::regclass) FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'v' AND ${NO_EXTENSION('c.oid')}
  UNION ALL SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure) FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND ${NO_EXTENSION('p.oid')}
  UNION ALL SELECT format('DROP TYPE IF EXISTS %s CASCADE', t.oid::regtype) FROM pg_type t
    WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd') AND ${NO_EXTENSION('t.oid')}`;

/** As Prisma's migration engine keeps it. */
const HISTORY = `
  CREATE TABLE _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
    logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/**
 * The migrations on disk: those that the backup has seen, and those that are newer.
 * @throws SetupError when the backup has seen one that is not there, or was another
 */
export async function splitMigrations(dir: string, seen: AppliedMigration[]): Promise<{ before: Migration[]; after: Migration[] }> {
  const names = (await readdir(dir, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const all: Migration[] = [];
  for (const name of names.toSorted()) {
    const sql = await readFile(join(dir, name, 'migration.sql'), 'utf8');
    all.push({ name, sql, checksum: createHash('sha256').update(sql).digest('hex') });
  }
  const stranger = seen.find(({ name, checksum }, index) => all[index]?.name !== name || all[index]?.checksum !== checksum);
  if (stranger !== undefined || seen.length === 0) {
    throw new SetupError(
      `The backup was made by another version of Whetstone (migration ${stranger?.name ?? 'unknown'}): restore it with that one, or a newer one.`,
    );
  }
  return { before: all.slice(0, seen.length), after: all.slice(seen.length) };
}

/** Makes the schema anew as it was when the backup was made: in the transaction of the restore, so that it comes with the rows or not at all. */
export async function remakeSchema(client: pg.Client, migrations: Migration[]): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(DROPS);
  for (const { sql } of rows) await client.query(sql);
  await client.query(HISTORY);
  for (const { sql } of migrations) await client.query(sql);
}

/** Applies the newer migrations, and writes them down as Prisma's engine would. */
export async function applyNewer(client: pg.Client, migrations: Migration[]): Promise<void> {
  for (const { name, checksum, sql } of migrations) {
    await client.query(sql);
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), 1)',
      [randomUUID(), checksum, name],
    );
  }
}
