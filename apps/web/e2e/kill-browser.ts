import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BrowserContext } from 'playwright/test';

/** The browser itself among its processes: all name its folder, and only it has no type. */
async function pidOf(folder: string): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-Awwo', 'pid=,args='], { maxBuffer: 64 * 1024 * 1024 });
  const own = stdout.split('\n').filter((line) => line.includes(`--user-data-dir=${folder}`) && !line.includes('--type='));
  const [first] = own;
  if (first === undefined || own.length > 1) throw new Error(`${own.length} processes are the browser of ${folder}`);
  return Number.parseInt(first, 10);
}

/** Kills the browser whose profile is in this folder, as a crash would: nothing is closed, nothing asked. */
export async function killBrowser(context: BrowserContext, folder: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  context.once('close', () => resolve());
  process.kill(await pidOf(folder), 'SIGKILL');
  await promise;
}
