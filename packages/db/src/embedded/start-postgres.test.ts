import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SetupError } from '../setup-error.ts';
import { SHARED_FOLDER } from './data-folder.ts';
import { type EmbeddedPostgres, startPostgres } from './start-postgres.ts';

const isRoot = process.getuid?.() === 0;
const TIMEOUT = { timeout: 120_000 };

let home: string;
let folder: string;
let servers: EmbeddedPostgres[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'whetstone-postgres-'));
  await chmod(home, 0o755); // the server's user has to pass
  folder = join(home, 'data');
  servers = [];
});
afterEach(async () => {
  for (const server of servers) await server.stop();
  await rm(home, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startPostgres(folder);
  servers.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function failure(path: string): Promise<string> {
  const error: unknown = await startPostgres(path).catch((reason: unknown) => reason);
  if (!(error instanceof SetupError)) throw new Error(`expected a SetupError, got ${String(error)}`);
  expect(error.message).not.toContain('\n');
  return error.message;
}

const postmasterPid = async (cluster: string): Promise<number> => Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]);

describe('startPostgres', () => {
  it('starts on an empty folder, is joined by a second start, and keeps the data from stop to start', TIMEOUT, async () => {
    const first = await start();
    expect([first.started, first.movedTo]).toEqual([true, null]);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const second = await start();
    expect([second.started, second.url]).toEqual([false, first.url]);
    await first.stop();
    await expect(query(first.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
    const third = await start();
    expect(third.started).toBe(true);
    expect(await query(third.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('listens on the loopback address only, asks for the password and speaks UTF-8', TIMEOUT, async () => {
    const { url } = await start();
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const guessed = new URL(url);
    guessed.password = 'guessed';
    await expect(query(guessed.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect(await query(url, "SELECT current_setting('listen_addresses') AS listen, current_setting('unix_socket_directories') AS socket")).toEqual([
      { listen: '127.0.0.1', socket: '' },
    ]);
    expect(await query(url, "SELECT current_setting('server_encoding') AS encoding, length('部署') AS length")).toEqual([{ encoding: 'UTF8', length: 2 }]);
    expect((await stat(join(folder, 'postgres-password'))).mode & 0o077).toBe(0);
  });

  it('recovers what was committed after the server was killed', TIMEOUT, async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n');
    process.kill(await postmasterPid(join(folder, 'postgres')), 'SIGKILL');
    const second = await start();
    expect(second.started).toBe(true);
    expect(await query(second.url, 'SELECT count(*)::int AS count FROM kept')).toEqual([{ count: 1000 }]);
  });

  it('recovers after the server was killed while somebody wrote, with what was committed and nothing else', TIMEOUT, async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept (n int)');
    const writer = new pg.Client({ connectionString: first.url });
    writer.on('error', () => undefined);
    await writer.connect();
    await writer.query('INSERT INTO kept VALUES (1)');
    await writer.query('BEGIN');
    await writer.query('INSERT INTO kept VALUES (2)');
    process.kill(await postmasterPid(join(folder, 'postgres')), 'SIGKILL');
    const second = await start();
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    await writer.end().catch(() => undefined);
  });

  it('makes a cluster again whose making was cut off', TIMEOUT, async () => {
    const whole = await start();
    await whole.stop();
    const cluster = join(folder, 'postgres');
    await rm(join(cluster, 'whetstone-ready'));
    await rm(join(cluster, 'global'), { recursive: true });
    const again = await start();
    expect(again.started).toBe(true);
    expect(await query(again.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await readdir(cluster)).toContain('whetstone-ready');
  });

  it('makes a cluster of which there is a folder and nothing in it', TIMEOUT, async () => {
    await mkdir(join(folder, 'postgres'), { recursive: true });
    await writeFile(join(folder, 'whetstone.json'), '{"format":1}\n');
    expect(await query((await start()).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('leaves no password file of its own beside the cluster', TIMEOUT, async () => {
    await start();
    expect((await readdir(folder)).toSorted()).toEqual(['postgres', 'postgres-password', 'whetstone.json']);
  });

  it('refuses a cluster of another PostgreSQL and leaves it as it is', TIMEOUT, async () => {
    await mkdir(join(folder, 'postgres'), { recursive: true });
    await writeFile(join(folder, 'whetstone.json'), '{"format":1}\n');
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n');
    await writeFile(join(folder, 'postgres', 'precious'), 'data');
    expect(await failure(folder)).toBe(`${join(folder, 'postgres')} was made by PostgreSQL 17, this is 18: choose another folder with WHETSTONE_DATA.`);
    expect(await readFile(join(folder, 'postgres', 'precious'), 'utf8')).toBe('data');
  });
});

describe('a folder that is not ours', () => {
  it('is refused in one sentence and left untouched', async () => {
    await mkdir(join(folder, 'photos'), { recursive: true });
    await writeFile(join(folder, 'letter.txt'), 'Dear Anna');
    await cp(folder, join(home, 'before'), { recursive: true });
    expect(await failure(folder)).toBe(`The data folder ${folder} holds something that is not Whetstone's: choose an empty folder with WHETSTONE_DATA.`);
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(['letter.txt', 'photos']);
    expect(await readFile(join(folder, 'letter.txt'), 'utf8')).toBe('Dear Anna');
  });

  it('is refused when it is a file, or lies below one', async () => {
    await writeFile(folder, 'a file');
    expect(await failure(folder)).toBe(`The data folder ${folder} cannot be used (ENOTDIR): choose another with WHETSTONE_DATA.`);
    expect(await failure(join(folder, 'below'))).toMatch(/^The data folder .* cannot be (?:used|written) \(ENOTDIR\): choose another with WHETSTONE_DATA\.$/);
    expect(await readFile(folder, 'utf8')).toBe('a file');
  });

  it('is refused when it cannot be written', { ...TIMEOUT, skip: isRoot }, async () => {
    await chmod(home, 0o555);
    expect(await failure(folder)).toBe(`The data folder ${folder} cannot be written (EACCES): choose another with WHETSTONE_DATA.`);
    await chmod(home, 0o755);
  });
});

describe('a data folder in a private home', () => {
  it("moves the cluster to where the server's user can reach it, and finds it there again", { ...TIMEOUT, skip: !isRoot }, async () => {
    const hadShared = await stat(SHARED_FOLDER).then(
      () => true,
      () => false,
    );
    await chmod(home, 0o700);
    const first = await start();
    const { movedTo } = first;
    try {
      expect(movedTo).toMatch(new RegExp(`^${SHARED_FOLDER}/data-[0-9a-f]{12}$`));
      expect((await readdir(folder)).toSorted()).toEqual(['postgres-password', 'whetstone.json']);
      await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
      await first.stop();
      const second = await start();
      expect(second.movedTo).toBe(movedTo);
      expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
      await second.stop();
    } finally {
      servers = [];
      await first.stop();
      if (movedTo !== null) await rm(movedTo, { recursive: true, force: true });
      if (!hadShared) await rm(SHARED_FOLDER, { recursive: true, force: true });
    }
  });
});
