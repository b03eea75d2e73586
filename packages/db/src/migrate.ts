import { MIGRATIONS_DIR } from './paths.ts';
import { readMigrations } from './read-migrations.ts';
import { createSchemaEngine } from './schema-engine.ts';
import { SetupError } from './setup-error.ts';

/** What the engine throws is an Error whose message may be a JSON document; the database's own words are what helps. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.split('\n').find((part) => /ERROR|error/.test(part)) ?? message.split('\n')[0] ?? message;
  return line.trim().slice(0, 300);
}

/**
 * Applies the migrations that are not applied yet, in order, and records them in `_prisma_migrations`.
 * @returns the names of those applied now; empty when the database was up to date.
 * @throws SetupError when a migration fails; the database keeps what stood before that migration.
 */
export async function migrate(url: string, dir: string = MIGRATIONS_DIR): Promise<string[]> {
  const engine = await createSchemaEngine(url);
  try {
    const migrationsList = await readMigrations(dir);
    const filters = { externalTables: [], externalEnums: [] };
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  } catch (error) {
    throw new SetupError(`A migration failed and was not applied: ${reasonOf(error)}`, { cause: error });
  } finally {
    engine.free();
  }
}
