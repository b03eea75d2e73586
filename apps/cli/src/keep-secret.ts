import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Prepared } from './prepare.ts';
import type { Settings } from './settings.ts';

const BYTES = 32;

/**
 * The secret of this installation: the one that the environment names; else, with the embedded database, the one in the data
 * folder, made at the first start. It is in no backup.
 * @returns empty with another server and no secret
 */
export async function keepSecret({ secret, dataFolder }: Settings, { database }: Pick<Prepared, 'database'>): Promise<string> {
  if (secret !== undefined || !database.embedded) return secret ?? '';
  const file = join(dataFolder, 'secret');
  await writeFile(file, randomBytes(BYTES).toString('base64'), { mode: 0o600, flag: 'wx', flush: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}
