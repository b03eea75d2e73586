import { createHash, randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../setup-error.ts';
import { canReach } from './can-reach.ts';
import type { ServerUser } from './server-user.ts';

export interface DataFolder {
  /** The folder that was asked for; holds the marker, the password and the log of the last start. */
  folder: string;
  /** The PostgreSQL cluster: inside `folder`, or elsewhere when the server's user cannot reach it. */
  cluster: string;
  password: string;
}

/** What root shares with the user that runs the server. */
export const SHARED_FOLDER = '/var/lib/whetstone';
const MARKER = 'whetstone.json';

async function claim(folder: string): Promise<void> {
  const content: string[] = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new SetupError(`The data folder ${folder} cannot be used (${error.code ?? error.message}): choose another with WHETSTONE_DATA.`);
  });
  // Backups of another server lie there by default, too.
  if (content.some((name) => name !== 'backups') && !content.includes(MARKER)) {
    throw new SetupError(`The data folder ${folder} holds something that is not Whetstone's: choose an empty folder with WHETSTONE_DATA.`);
  }
  try {
    await mkdir(folder, { recursive: true });
    if (!content.includes(MARKER)) await writeFile(join(folder, MARKER), `${JSON.stringify({ format: 1 })}\n`);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new SetupError(`The data folder ${folder} cannot be written (${code}): choose another with WHETSTONE_DATA.`);
  }
}

async function readPassword(folder: string): Promise<string> {
  const file = join(folder, 'postgres-password');
  await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}

/**
 * Makes sure that the data folder is ours and that the server's user can work in it.
 * @throws SetupError when the folder holds something else or cannot be written.
 */
export async function prepareDataFolder(folder: string, user: ServerUser | null): Promise<DataFolder> {
  await claim(folder);
  let cluster = join(folder, 'postgres');
  if (user) {
    if (!(await canReach(folder, user))) {
      await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
      cluster = join(SHARED_FOLDER, `data-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
    }
    await mkdir(cluster, { recursive: true, mode: 0o700 });
    await chown(cluster, user.uid, user.gid);
  }
  return { folder, cluster, password: await readPassword(folder) };
}
