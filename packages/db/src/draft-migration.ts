import { readFile } from 'node:fs/promises';
import { MIGRATIONS_DIR, SCHEMA_FILE } from './paths.ts';
import { readMigrations } from './read-migrations.ts';
import { createSchemaEngine } from './schema-engine.ts';

/**
 * The SQL that leads from the migrations on disk to `prisma/schema.prisma`; an empty migration is a comment only.
 * @param url an empty scratch database, used by the engine to replay the migrations.
 */
export async function draftMigration(url: string): Promise<string> {
  const { engine, close } = await createSchemaEngine(url);
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...(await readMigrations(MIGRATIONS_DIR)) },
      to: { tag: 'schemaDatamodel', files: [{ path: SCHEMA_FILE, content: await readFile(SCHEMA_FILE, 'utf8') }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout ?? '';
  } finally {
    await close();
  }
}
