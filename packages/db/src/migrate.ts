import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { MIGRATIONS_DIR } from './paths.ts';
import { readMigrations } from './read-migrations.ts';
import { createSchemaEngine } from './schema-engine.ts';
import { SetupError } from './setup-error.ts';

/** What waits for a lock lets nobody else in meanwhile: behind one long transaction the whole API would stand still. */
const LOCK_TIMEOUT_MS = 10_000;

const nameOf = (error: unknown): string | undefined => /migration_name="([^"]+)"/.exec(error instanceof Error ? error.message : String(error))?.[1];

/** Not the migration's fault, so there is nothing to correct. */
function describeWait(error: unknown, tables: string[]): string {
  const what = tables.length === 0 ? 'a table' : tables.map((table) => `"${table}"`).join(', ');
  return `Another program holds a lock on ${what} that the migration ${nameOf(error) ?? 'to come'} needs; nothing of it was applied and the database is as it was before it: let that program finish, or stop it, and start again.`;
}

/** The engine's own message names the migration and hides the reason; the server's says what is wrong. */
function describe(error: unknown, scriptError: Error | null): string {
  const message = error instanceof Error ? error.message : String(error);
  const name = nameOf(error);
  const reason = (scriptError?.message ?? message).split('\n')[0]?.trim().slice(0, 300) ?? '';
  return `The migration${name === undefined ? '' : ` ${name}`} failed and was not applied, the database is as it was before it: ${reason}. Correct it and start again.`;
}

/** A migration runs as one transaction, so one that is noted as begun and not finished has left nothing behind. */
async function settleInterrupted(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const filters = { externalTables: [], externalEnums: [] };
  const history = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
  for (const migrationName of history.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}

/**
 * Applies the migrations that are not applied yet, in order, and records them in `_prisma_migrations`.
 * @returns the names of those applied now; empty when the database was up to date.
 * @param lockTimeoutMs how long a migration waits for a lock that another program holds
 * @throws SetupError when a migration fails, or waits too long for a lock; the database keeps what stood before that migration.
 */
export async function migrate(url: string, dir: string = MIGRATIONS_DIR, lockTimeoutMs = LOCK_TIMEOUT_MS): Promise<string[]> {
  const { engine, scriptError, blockedOn, close } = await createSchemaEngine(url, lockTimeoutMs);
  const migrationsList = await readMigrations(dir);
  try {
    await settleInterrupted(engine, migrationsList);
    const filters = { externalTables: [], externalEnums: [] };
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  } catch (error) {
    await settleInterrupted(engine, migrationsList).catch(() => undefined);
    const tables = blockedOn();
    throw new SetupError(tables === null ? describe(error, scriptError()) : describeWait(error, tables), { cause: error });
  } finally {
    await close();
  }
}
