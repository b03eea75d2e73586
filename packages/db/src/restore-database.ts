import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Progress } from './backup-database.ts';
import { type Manifest, checkFiles, readManifest } from './backup-manifest.ts';
import { inTransaction, listTables, readApplied } from './backup-tables.ts';
import { MIGRATIONS_DIR } from './paths.ts';
import { PUBLIC_WORKSPACE_ID } from './public-workspace.ts';
import { applyDeletions, readDeletions } from './restore-deletions.ts';
import { loadRows } from './restore-rows.ts';
import { applyNewer, remakeSchema, splitMigrations } from './restore-schema.ts';
import { applyWithdrawals, keepWithdrawals } from './restore-withdrawals.ts';
import { SetupError } from './setup-error.ts';
import { TOMBSTONE_FILE, type Tombstone, appendTombstones, readTombstoneFile } from './tombstone-file.ts';
import { TOMBSTONE_KEY } from './tombstones.ts';

export interface RestoreOptions {
  /** what stands in the database may go */
  replace: boolean;
  /** other files of tombstones than the one beside the backup */
  tombstoneFiles?: string[];
  migrationsDir?: string;
  progress?: Progress;
}

export interface Restored {
  manifest: Manifest;
  migrated: number;
  erased: number;
}

/** Rows that are there from the first moment on do not count. */
async function holdsRows(client: pg.Client, name: string): Promise<boolean> {
  if (name === '_prisma_migrations') return false;
  const own: Record<string, string> = { workspace: `id <> '${PUBLIC_WORKSPACE_ID}'`, operator_setting: `name <> '${TOMBSTONE_KEY}'` };
  const { rowCount } = await client.query(`SELECT 1 FROM ${pg.escapeIdentifier(name)} WHERE ${own[name] ?? 'true'} LIMIT 1`);
  return rowCount !== 0;
}

const OTHERS = `
  SELECT 1 FROM pg_stat_activity
  WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;
const LOOKS = 10;
const LOOK_AGAIN_MS = 200;

/** A connection that was just closed may be listed for a moment. */
async function isInUse(client: pg.Client): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    await client.query('SELECT pg_stat_clear_snapshot()');
    if ((await client.query(OTHERS)).rowCount === 0) return false;
    await setTimeout(LOOK_AGAIN_MS);
  }
  return true;
}

/** Refuses a database that is not ours, is in use, or holds something and may not be replaced. */
async function checkTarget(client: pg.Client, replace: boolean): Promise<void> {
  const tables = await listTables(client);
  if (tables.length > 0 && (await readApplied(client)).length === 0)
    throw new SetupError("The database holds tables that are not Whetstone's: restore into an empty database.");
  if (await isInUse(client)) throw new SetupError('The database is in use by other connections: stop Whetstone first.');
  if (replace) return;
  for (const { name } of tables)
    if (await holdsRows(client, name)) throw new SetupError('The database is not empty: add --replace to put the backup in the place of what it holds.');
}

async function readFiles(files: string[]): Promise<Tombstone[]> {
  const found = await Promise.all(files.map(async (file) => readTombstoneFile(file)));
  return found.flat();
}

/**
 * Puts a backup in the place of what the database holds, in one transaction: all of it, or the database stays as it was.
 * People who were deleted after the backup was made are deleted from it again.
 * @throws SetupError when the backup is damaged or foreign, or the database is in use, foreign or not empty
 */
export async function restoreDatabase(url: string, folder: string, options: RestoreOptions): Promise<Restored> {
  const manifest = await readManifest(folder);
  const { before, after } = await splitMigrations(options.migrationsDir ?? MIGRATIONS_DIR, manifest.migrations);
  await checkFiles(folder, manifest);
  const beside = join(dirname(folder), TOMBSTONE_FILE);
  const fromFiles = await readFiles([beside, ...(options.tombstoneFiles ?? [])]);
  const { erased, tombstones } = await inTransaction(url, 'BEGIN', async (client) => {
    await client.query("SET LOCAL lock_timeout = '10s'");
    await checkTarget(client, options.replace);
    const known = await readDeletions(client);
    const withdrawals = await keepWithdrawals(client);
    await remakeSchema(client, before);
    await loadRows(client, folder, { manifest, progress: options.progress ?? (() => undefined) });
    await applyNewer(client, after);
    await applyWithdrawals(client, withdrawals);
    return applyDeletions(client, { ...known, tombstones: [...known.tombstones, ...fromFiles] });
  });
  await appendTombstones(beside, tombstones);
  return { manifest, migrated: after.length, erased };
}
