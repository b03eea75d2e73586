import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { makeDataFolder } from './data-folder.ts';
import { startApp } from './start-app.ts';

const run = promisify(execFile);
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Process id of the embedded server on a data folder. */
async function serverPid(folder: string): Promise<number> {
  const file = await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8');
  return Number(file.split('\n')[0]);
}

test.describe.configure({ mode: 'serial' });

let folder = '';
test.beforeAll(async () => {
  folder = await makeDataFolder();
});
test.afterAll(async () => rm(folder, { recursive: true, force: true }));

test('the first start prints every step and serves API and app from one origin', async ({ request }) => {
  const app = await startApp({ WHETSTONE_DATA: folder });
  for (const step of ['Client', 'Database', 'Migrations', 'Web app', 'Content', 'Server']) expect(app.output()).toMatch(new RegExp(`${step}\\s+[\\d.]+ s`));
  expect(await (await request.get(`${app.origin}/readyz`)).json()).toEqual({ status: 'ready' });
  expect((await request.get(`${app.origin}/guides/alibaba-devops-engineer`)).headers()['content-type']).toContain('text/html');
  for (const path of ['/questions', '/api/questions']) expect((await request.head(app.origin + path)).status()).toBe(200);
  const postgres = await serverPid(folder);
  expect(await app.stop('SIGINT')).toBe(0);
  await expect.poll(() => alive(postgres)).toBe(false);
});

test('the second start does nothing again, and SIGTERM stops server and database in order', async () => {
  const app = await startApp({ WHETSTONE_DATA: folder });
  for (const step of ['Client', 'Migrations', 'Web app', 'Content']) expect(app.output()).toMatch(new RegExp(`${step}\\s+[\\d.]+ s\\s+up to date`));
  const postgres = await serverPid(folder);
  expect(await app.stop('SIGTERM')).toBe(0);
  await expect.poll(() => alive(postgres)).toBe(false);
});

test('after kill -9 of everything the next start recovers by itself', async ({ request }) => {
  const killed = await startApp({ WHETSTONE_DATA: folder });
  const postgres = await serverPid(folder);
  await killed.stop('SIGKILL');
  process.kill(postgres, 'SIGKILL');
  const app = await startApp({ WHETSTONE_DATA: folder });
  expect((await request.get(`${app.origin}/api/questions/fork-system-call`)).status()).toBe(200);
  expect(await app.stop()).toBe(0);
});

test('a database that a killed start left running is taken over and stopped at the end', async ({ request }) => {
  const killed = await startApp({ WHETSTONE_DATA: folder });
  const postgres = await serverPid(folder);
  await killed.stop('SIGKILL');
  expect(alive(postgres)).toBe(true);
  const app = await startApp({ WHETSTONE_DATA: folder });
  expect((await request.get(`${app.origin}/readyz`)).status()).toBe(200);
  expect(await app.stop()).toBe(0);
  await expect.poll(() => alive(postgres)).toBe(false);
});

test('a second start on the same data folder is refused with a sentence and leaves the first alone', async ({ request }) => {
  const app = await startApp({ WHETSTONE_DATA: folder });
  await expect(startApp({ WHETSTONE_DATA: folder })).rejects.toThrow(/Whetstone already runs on .*: stop it, or set WHETSTONE_DATA/);
  expect((await request.get(`${app.origin}/readyz`)).status()).toBe(200);
  await app.stop();
});

test('content:sync joins the running database', async () => {
  const app = await startApp({ WHETSTONE_DATA: folder });
  const { stdout } = await run(process.execPath, ['apps/cli/src/content-sync.ts', '--dry-run'], { env: { ...process.env, WHETSTONE_DATA: folder } });
  expect(stdout).toContain('0 to write, 0 to retire, 47 unchanged');
  await app.stop();
});
