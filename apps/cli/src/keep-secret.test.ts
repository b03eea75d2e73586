import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepSecret } from './keep-secret.ts';

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'whetstone-secret-'));
});
afterEach(async () => rm(dataFolder, { recursive: true, force: true }));

const keep = async (embedded: boolean, secret?: string): Promise<string> => {
  const database = { url: '', description: '', embedded, close: async () => undefined };
  return keepSecret({ dataFolder, databaseUrl: undefined, host: '', port: 0, secret }, { database });
};

it('makes one at the first start, which only its owner may read, and keeps it', async () => {
  const made = await keep(true);
  expect(Buffer.from(made, 'base64')).toHaveLength(32);
  expect((await stat(join(dataFolder, 'secret'))).mode & 0o777).toBe(0o600);
  expect(await keep(true)).toBe(made);
  expect(await readFile(join(dataFolder, 'secret'), 'utf8')).toBe(made);
});

it('takes the one of the environment instead, and then writes none', async () => {
  expect(await keep(true, 'x'.repeat(40))).toBe('x'.repeat(40));
  expect(await readdir(dataFolder)).toEqual([]);
});

it('makes none for the database of another server, which several processes may serve', async () => {
  await writeFile(join(dataFolder, 'secret'), 'of the embedded database');
  expect([await keep(false), await keep(false, 'x'.repeat(40))]).toEqual(['', 'x'.repeat(40)]);
});
