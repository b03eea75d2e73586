import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from './fail.ts';
import { ROOT, readSettings } from './settings.ts';

/** Writes the migration that leads from those on disk to the schema: `pnpm db:migration add_people`. */
async function draft(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) throw Object.assign(new Error('Name the migration: pnpm db:migration add_people'), { name: 'SetupError' });
  const [{ openDatabase }, { draftMigration }] = [await import('@whetstone/db/open-database'), await import('@whetstone/db/draft-migration')];
  const database = await openDatabase({ ...readSettings(), own: false });
  try {
    const sql = await draftMigration(database.url);
    if (sql.includes('This is an empty migration')) {
      console.log('The migrations already lead to the schema.');
      return;
    }
    const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = join(ROOT, 'prisma/migrations', `${time}_${name}`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'migration.sql'), sql);
    console.log(`Written: ${folder}/migration.sql. Read it before you commit it.`);
  } finally {
    await database.close();
  }
}

await draft(process.argv[2]).catch(fail);
