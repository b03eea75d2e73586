import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressFiles } from './compress-files.ts';
import { fingerprint } from './fingerprint.ts';
import { runCommand } from './run-command.ts';
import { ROOT, WEB_DIR } from './settings.ts';

const STAMP = join(WEB_DIR, 'dist/.fingerprint');

async function build(...options: string[]): Promise<void> {
  const command = [join(WEB_DIR, 'node_modules/vite/bin/vite.js'), 'build', WEB_DIR, '--logLevel', 'warn', ...options];
  const { code, output } = await runCommand(process.execPath, command, { NODE_ENV: 'production' });
  if (code !== 0) throw new Error(`The web app could not be built:\n${output}`);
}

/**
 * Builds the web app, for browsers and for the server, unless the build there is of these sources.
 * @returns whether it was built now
 */
export async function buildWeb(): Promise<boolean> {
  const wanted = await fingerprint([WEB_DIR, join(ROOT, 'packages/contracts/src'), join(ROOT, 'pnpm-lock.yaml')]);
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === wanted) return false;
  await build();
  await build('--ssr', 'src/entry-server.tsx');
  await compressFiles(join(WEB_DIR, 'dist/client'));
  await writeFile(STAMP, wanted);
  return true;
}
