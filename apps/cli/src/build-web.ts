import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compressFiles } from './compress-files.ts';
import { fingerprint } from './fingerprint.ts';
import { runCommand } from './run-command.ts';
import { ROOT, WEB_DIR } from './settings.ts';

/** A server goes on reading from the build that it was started with, so the ones before the newest stay for a while. */
const KEPT = 3;
const UNFINISHED = 'unfinished-';
const HOUR_MS = 3_600_000;

async function build(outDir: string, ...options: string[]): Promise<void> {
  const command = [join(WEB_DIR, 'node_modules/vite/bin/vite.js'), 'build', WEB_DIR, '--logLevel', 'warn', '--outDir', outDir, ...options];
  const { code, output } = await runCommand(process.execPath, command, { NODE_ENV: 'production' });
  if (code !== 0) throw new Error(`The web app could not be built:\n${output}`);
}

/** When a folder was last changed; 0 when another start has taken it away meanwhile. */
const changedAt = async (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

/** Takes away the oldest builds, and what a start left that was broken off. */
async function removeOld(dist: string): Promise<void> {
  const all = await Promise.all((await readdir(dist)).map(async (name) => ({ name, at: await changedAt(join(dist, name)) })));
  const unfinished = all.filter(({ name, at }) => name.startsWith(UNFINISHED) && at < Date.now() - HOUR_MS);
  const finished = all.filter(({ name }) => !name.startsWith(UNFINISHED)).toSorted((a, b) => b.at - a.at);
  for (const { name } of [...unfinished, ...finished.slice(KEPT)]) await rm(join(dist, name), { recursive: true, force: true });
}

/**
 * Builds the web app, for browsers and for the server, unless there is a build of these sources. A build is made aside and
 * moved to its name when it is whole: of several starts at once each makes its own, and the first one's is used by all.
 * @returns the folder with `client` and `server`, and whether it was built now
 */
export async function buildWeb(dist = join(WEB_DIR, 'dist')): Promise<{ folder: string; isNew: boolean }> {
  const wanted = await fingerprint([WEB_DIR, join(ROOT, 'packages/contracts/src'), join(ROOT, 'packages/code-runs/src'), join(ROOT, 'pnpm-lock.yaml')]);
  const folder = join(dist, wanted.slice(0, 16));
  if ((await changedAt(folder)) > 0) return { folder, isNew: false };
  await mkdir(dist, { recursive: true });
  const aside = await mkdtemp(join(dist, UNFINISHED));
  try {
    await build(join(aside, 'client'));
    await build(join(aside, 'server'), '--ssr', 'src/entry-server.tsx');
    await compressFiles(join(aside, 'client'));
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  await removeOld(dist);
  return { folder, isNew: true };
}
