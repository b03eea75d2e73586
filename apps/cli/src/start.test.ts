import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmptyDatabase } from '@whetstone/db/testing/test-database';
import { createDb } from '@whetstone/db/create-db';
import { dumpTables } from '@whetstone/sync/testing/dump-tables';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliResult, findPort, holdPort, runCli } from './testing/run-cli.ts';

/* What keeps the app from starting. That it starts is shown by the end-to-end tests. */

const TIMEOUT = { timeout: 120_000 };
let home: string;
let data: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'whetstone-start-'));
  await chmod(home, 0o755);
  data = join(home, 'data');
});
afterEach(async () => rm(home, { recursive: true, force: true }));

const isThere = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The one sentence with which a start ends that cannot be. */
async function sentence(env: Record<string, string>): Promise<string> {
  const { code, stdout, stderr }: CliResult = await runCli('start.ts', [], env);
  expect(code).toBe(1);
  expect(stdout).not.toContain('is ready at');
  expect(stderr).not.toMatch(/\n\s+at |Error:/);
  const lines = stderr.split('\n').filter((line) => line !== '');
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

describe('start', () => {
  it('says that the port is in use, and touches no data', TIMEOUT, async () => {
    const { port, release } = await holdPort();
    expect(await sentence({ PORT: String(port), WHETSTONE_DATA: data })).toBe(`Port ${port} is in use: stop what uses it, or set PORT to another.`);
    await release();
    expect(await isThere(data)).toBe(false);
  });

  it.each(['http', '70000', '-1', '1.5'])('says that "%s" is no port', TIMEOUT, async (port) => {
    expect(await sentence({ PORT: port, WHETSTONE_DATA: data })).toBe(`PORT is "${port}", which is no port: set it to a number from 0 to 65535.`);
    expect(await isThere(data)).toBe(false);
  });

  it('says that the host is none of this machine', TIMEOUT, async () => {
    const port = await findPort();
    expect(await sentence({ PORT: String(port), HOST: '192.0.2.7', WHETSTONE_DATA: data })).toBe(
      `Cannot listen on 192.0.2.7:${port} (EADDRNOTAVAIL): set HOST and PORT to an address of this machine.`,
    );
  });

  it('says that the data folder is not ours, and leaves it as it is', TIMEOUT, async () => {
    await writeFile(join(home, 'letter.txt'), 'Dear Anna');
    expect(await sentence({ PORT: String(await findPort()), WHETSTONE_DATA: home })).toBe(
      `The data folder ${home} holds something that is not Whetstone's: choose an empty folder with WHETSTONE_DATA.`,
    );
    expect(await readdir(home)).toEqual(['letter.txt']);
  });

  it('says that the database cannot be reached, without the password', TIMEOUT, async () => {
    const said = await sentence({ PORT: String(await findPort()), WHETSTONE_DATA: data, DATABASE_URL: 'postgresql://u:secret@127.0.0.1:1/x' });
    expect(said).toBe('The database at 127.0.0.1:1 cannot be reached (ECONNREFUSED): check DATABASE_URL and that the server runs.');
    expect(await isThere(data)).toBe(false);
  });

  it.each(['nonsense', 'mysql://u:p@localhost:3306/x', 'postgresql://'])('says what an address looks like for DATABASE_URL=%s', TIMEOUT, async (url) => {
    expect(await sentence({ PORT: String(await findPort()), WHETSTONE_DATA: data, DATABASE_URL: url })).toBe(
      'DATABASE_URL is not an address like postgresql://user:password@host:5432/database: correct it.',
    );
    expect(await isThere(data)).toBe(false);
  });

  it("says that a migration failed on somebody else's database, and leaves nothing half done", TIMEOUT, async () => {
    const { url, drop } = await createEmptyDatabase();
    const db = createDb(url, { max: 1 });
    await db.$executeRaw`CREATE TABLE question (theirs int)`;
    await db.$executeRaw`INSERT INTO question VALUES (42)`;
    const said = await sentence({ PORT: String(await findPort()), WHETSTONE_DATA: data, DATABASE_URL: url });
    expect(said).toMatch(/failed and was not applied, the database is as it was before it: .+/);
    const { question, _prisma_migrations: _noted, ...others } = await dumpTables(db);
    expect([question, others]).toEqual([[{ theirs: 42 }], {}]);
    await db.$disconnect();
    await drop();
  });
});
