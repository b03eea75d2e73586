import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { MIGRATIONS_DIR } from './paths.ts';
import { readMigrations } from './read-migrations.ts';
import { createSchemaEngine } from './schema-engine.ts';
import { SetupError } from './setup-error.ts';

/** The engine's own message names the migration and hides the reason; the server's says what is wrong. */
function describe(error: unknown, scriptError: Error | null): string {
  const message = error instanceof Error ? error.message : String(error);
  const name = /migration_name="([^"]+)"/.exec(message)?.[1];
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
 * @throws SetupError when a migration fails; the database keeps what stood before that migration.
 */
export async function migrate(url: string, dir: string = MIGRATIONS_DIR): Promise<string[]> {
  const { engine, scriptError, close } = await createSchemaEngine(url);
  const migrationsList = await readMigrations(dir);
  try {
    await settleInterrupted(engine, migrationsList);
    const filters = { externalTables: [], externalEnums: [] };
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  } catch (error) {
    await settleInterrupted(engine, migrationsList).catch(() => undefined);
    throw new SetupError(describe(error, scriptError()), { cause: error });
  } finally {
    await close();
  }
}
