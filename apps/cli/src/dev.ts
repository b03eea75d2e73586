import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { fail } from './fail.ts';
import { type Prepared, prepare, syncStep } from './prepare.ts';
import { CONTENT_DIR, WEB_DIR, readSettings } from './settings.ts';
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

async function dev(): Promise<void> {
  const settings = readSettings();
  const prepared: Prepared = await prepare(settings);
  const { url } = prepared.database;
  await syncStep(url).catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
  const apiPort = settings.port + 1;
  const api = await startApi({ DATABASE_URL: url, HOST: '127.0.0.1', PORT: String(apiPort), WEB_DIST: '' }, ['--watch', '--watch-preserve-output']);
  const vite = spawn(
    process.execPath,
    [join(WEB_DIR, 'node_modules/vite/bin/vite.js'), WEB_DIR, '--host', settings.host, '--port', String(settings.port), '--strictPort'],
    {
      stdio: 'inherit',
      env: { ...process.env, API_ORIGIN: `http://127.0.0.1:${apiPort}` },
    },
  );
  const closeWatcher = syncOnChange(url);
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
    vite.once('exit', () => resolve());
  });
  await ended;
  closeWatcher();
  vite.kill('SIGTERM');
  await api.stop();
  await prepared.release();
}

await dev().catch(fail);
