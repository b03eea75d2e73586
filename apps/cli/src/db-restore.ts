import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '@whetstone/db/open-database';
import { restoreDatabase } from '@whetstone/db/restore-database';
import { TOMBSTONE_FILE } from '@whetstone/db/tombstone-file';
import { backupsOf, typedFolder } from './backup-folder.ts';
import { commandTrouble } from './command-trouble.ts';
import { fail } from './fail.ts';
import { holdDataFolder } from './hold-data-folder.ts';
import { readSettings } from './settings.ts';
import { setupError } from './setup-error.ts';
import { showProgress } from './show-progress.ts';

/** Keeps Whetstone from being started on the embedded database meanwhile; refuses while it runs. */
async function holdEmbedded(dataFolder: string, isEmbedded: boolean): Promise<() => Promise<void>> {
  if (!isEmbedded) return async () => undefined;
  const held = await holdDataFolder(dataFolder);
  if (typeof held !== 'number') return held;
  throw setupError(`Whetstone runs on ${dataFolder} (process ${held}): stop it, then restore.`);
}

/** `pnpm db:restore FOLDER [--replace]`: all of a backup or nothing of it. */
async function restore(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { replace: { type: 'boolean', default: false } } });
  const [typed] = positionals;
  if (typed === undefined || positionals.length > 1) throw setupError('Name the folder of a backup: pnpm db:restore FOLDER [--replace]');
  const settings = readSettings();
  const database = await openDatabase({ ...settings, own: false });
  try {
    const release = await holdEmbedded(settings.dataFolder, database.embedded);
    try {
      const tombstoneFiles = [join(backupsOf(settings.dataFolder), TOMBSTONE_FILE)];
      const { manifest, migrated, erased } = await restoreDatabase(database.url, typedFolder(typed), {
        replace: values.replace,
        tombstoneFiles,
        progress: showProgress,
      });
      console.log(`Restored ${manifest.tables.length} tables as of ${manifest.createdAt}; ${migrated} newer migrations applied.`);
      if (erased > 0) console.log(`Deleted again: ${erased} who had been deleted since.`);
    } finally {
      await release();
    }
  } catch (error) {
    throw commandTrouble(error, 'Nothing was restored, the database is as it was');
  } finally {
    await database.close();
  }
}

await restore().catch(fail);
