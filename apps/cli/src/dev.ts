import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { fail } from './fail.ts';
import { keepSecret } from './keep-secret.ts';
import { prepare, syncStep } from './prepare.ts';
import { CONTENT_DIR, type Settings, WEB_DIR, readSettings } from './settings.ts';
import { startApi } from './start-api.ts';

const QUIET_MS = 200;

/** Syncs whenever the content folder has been quiet for a moment after a change; one sync at a time. */
function syncOnChange(url: string): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const report = (error: unknown): void => console.error(error instanceof Error ? error.message : error);
  const watcher = watch(CONTENT_DIR, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(() => syncStep(url)).catch(report);
    }, QUIET_MS);
  });
  return () => watcher.close();
}

function startVite({ host, port }: Settings, apiPort: number): ChildProcess {
  const args = [join(WEB_DIR, 'node_modules/vite/bin/vite.js'), WEB_DIR, '--host', host, '--port', String(port), '--strictPort'];
  return spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, API_ORIGIN: `http://127.0.0.1:${apiPort}` } });
}

/** Resolves when a person asks to stop, or when the development server of the app has ended. */
async function untilStopped(vite: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    vite.once('exit', () => resolve());
  });
}

/** Hot reload for app and API; content is synced as files change, and an error in a file leaves what was there. */
async function dev(): Promise<void> {
  const settings = readSettings();
  const prepared = await prepare(settings);
  const { url } = prepared.database;
  const closing: (() => unknown)[] = [prepared.release];
  try {
    await syncStep(url).catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
    const apiPort = settings.port + 1;
    const api = await startApi(
      {
        DATABASE_URL: url,
        HOST: '127.0.0.1',
        PORT: String(apiPort),
        WEB_DIST: '',
        WHETSTONE_DEMO: String(prepared.database.embedded),
        WHETSTONE_SECRET: await keepSecret(settings, prepared),
      },
      ['--watch', '--watch-preserve-output'],
    );
    closing.unshift(api.stop);
    const vite = startVite(settings, apiPort);
    closing.unshift(() => vite.kill('SIGTERM'), syncOnChange(url));
    await untilStopped(vite);
  } finally {
    for (const close of closing) await close();
  }
}

await dev().catch(fail);
