import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backupDatabase } from '@whetstone/db/backup-database';
import { openDatabase } from '@whetstone/db/open-database';
import { backupsOf, typedFolder } from './backup-folder.ts';
import { commandTrouble } from './command-trouble.ts';
import { fail } from './fail.ts';
import { readSettings } from './settings.ts';
import { setupError } from './setup-error.ts';
import { showProgress } from './show-progress.ts';

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
const timeName = (): string => new Date().toISOString().slice(0, 19).replaceAll(':', '-');

/** `pnpm db:backup [FOLDER]`: the whole database as of one moment, while Whetstone runs or not. */
async function backup(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  if (positionals.length > 1) throw setupError('Name one folder: pnpm db:backup [FOLDER]');
  const settings = readSettings();
  const [typed] = positionals;
  const folder = typed === undefined ? join(backupsOf(settings.dataFolder), timeName()) : typedFolder(typed);
  const database = await openDatabase({ ...settings, own: false });
  try {
    const { tables } = await backupDatabase(database.url, folder, showProgress);
    const size = (sum(tables.map(({ bytes }) => bytes)) / 1_000_000).toFixed(1);
    console.log(`Backed up ${tables.length} tables, ${sum(tables.map(({ rows }) => rows))} rows, ${size} MB: ${folder}`);
  } catch (error) {
    throw commandTrouble(error, 'There is no backup');
  } finally {
    await database.close();
  }
}

await backup().catch(fail);
