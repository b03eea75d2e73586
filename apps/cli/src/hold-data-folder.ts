import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

async function isRunning(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // The id may have gone to another program since; where that can be seen, look.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'src/start.ts');
  return /src\/(?:start|dev|db-restore)\.ts/.test(command);
}

/**
 * Notes that this process runs Whetstone on the data folder.
 * @returns a function that lets go, or the id of the process that holds it already
 */
export async function holdDataFolder(folder: string): Promise<(() => Promise<void>) | number> {
  const file = join(folder, 'running.pid');
  const holder = Number(await readFile(file, 'utf8').catch(() => '0'));
  if (await isRunning(holder)) return holder;
  await mkdir(folder, { recursive: true });
  await writeFile(file, String(process.pid));
  return async () => rm(file, { force: true });
}
