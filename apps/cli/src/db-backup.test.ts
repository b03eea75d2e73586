import { appendFile, chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '@whetstone/db/testing/test-database';
import { createDb } from '@whetstone/db/create-db';
import { startPostgres } from '@whetstone/db/embedded/start-postgres';
import { dumpTables } from '@whetstone/sync/testing/dump-tables';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliResult, runCli } from './testing/run-cli.ts';

const TIMEOUT = { timeout: 120_000 };
let database: TestDatabase;
let home: string;

beforeEach(async () => {
  database = await createTestDatabase();
  await database.db.person.create({ data: { signInName: 'anna', name: 'Anna' } });
  home = await mkdtemp(join(tmpdir(), 'whetstone-cli-backup-'));
  await chmod(home, 0o755);
});
afterEach(async () => {
  await database.drop();
  await rm(home, { recursive: true, force: true });
});

const env = (url: string): Record<string, string> => ({ DATABASE_URL: url, WHETSTONE_DATA: join(home, 'data'), INIT_CWD: home });
const backup = async (...args: string[]): Promise<CliResult> => runCli('db-backup.ts', args, env(database.url));

/** The one sentence of a command that was refused. */
function sentence({ code, stdout, stderr }: CliResult): string {
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).not.toMatch(/\n\s+at |Error:/);
  const lines = stderr.split('\n').filter((line) => line !== '');
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

describe('db:backup and db:restore', () => {
  it('bring a database into another one, by a folder that is named as typed', TIMEOUT, async () => {
    const made = await backup('mine');
    expect([made.code, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toMatch(/^Backed up \d+ tables, \d+ rows, \d+\.\d MB: .*\/mine\n$/);
    const target = await createEmptyDatabase();
    const restored = await runCli('db-restore.ts', ['mine'], env(target.url));
    expect([restored.code, restored.stderr]).toEqual([0, '']);
    expect(restored.stdout).toMatch(/^Restored \d+ tables as of .*; 0 newer migrations applied\.\n$/);
    const db = createDb(target.url);
    expect(await dumpTables(db)).toEqual(await dumpTables(database.db));
    await db.$disconnect();
    await target.drop();
  });

  it('put backups below the data folder, which the embedded server takes for its own afterwards', TIMEOUT, async () => {
    expect((await backup()).code).toBe(0);
    const [name = ''] = await readdir(join(home, 'data', 'backups'));
    expect(name).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d$/);
    const folder = join(home, 'data', 'backups', name);
    const embedded = { WHETSTONE_DATA: join(home, 'data'), INIT_CWD: home };
    expect((await runCli('db-restore.ts', [folder], embedded)).code).toBe(0);
    expect(sentence(await runCli('db-restore.ts', [folder], embedded))).toMatch(/not empty: add --replace/);
    expect((await runCli('db-restore.ts', [folder, '--replace'], embedded)).code).toBe(0);
    const server = await startPostgres(join(home, 'data'));
    const db = createDb(server.url);
    expect(await dumpTables(db)).toEqual(await dumpTables(database.db));
    await db.$disconnect();
    await server.stop();
    if (server.movedTo) await rm(server.movedTo, { recursive: true, force: true });
  });

  it('say what is wrong in one sentence, and change nothing', TIMEOUT, async () => {
    await backup('mine');
    await database.db.person.create({ data: { signInName: 'ben', name: 'Ben' } });
    const restore = async (...args: string[]): Promise<CliResult> => runCli('db-restore.ts', args, env(database.url));
    const before = await dumpTables(database.db);
    await database.db.$disconnect();
    expect(sentence(await backup('mine'))).toMatch(/mine is there already: name a folder that is not\.$/);
    expect(sentence(await restore())).toBe('Name the folder of a backup: pnpm db:restore FOLDER [--replace]');
    expect(sentence(await restore('mine'))).toMatch(/^The database is not empty: add --replace/);
    await mkdir(join(home, 'letters'));
    await writeFile(join(home, 'letters', 'anna.txt'), 'Dear Anna');
    expect(sentence(await restore('letters', '--replace'))).toMatch(/letters holds no backup of Whetstone/);
    expect(sentence(await restore('mine', '--force'))).toMatch(/^Unknown option '--force'/);
    await appendFile(join(home, 'mine', 'person.copy'), 'x');
    expect(sentence(await restore('mine', '--replace'))).toMatch(/is damaged: person\.copy is not what was written\. Take another\.$/);
    expect(await dumpTables(database.db)).toEqual(before);
    expect(await readFile(join(home, 'letters', 'anna.txt'), 'utf8')).toBe('Dear Anna');
  });

  it('leave nothing behind where a backup cannot be written', TIMEOUT, async () => {
    await writeFile(join(home, 'file'), '');
    expect(sentence(await backup('file/below'))).toMatch(/^There is no backup: .*(?:ENOTDIR|EEXIST)/);
    expect((await stat(join(home, 'file'))).size).toBe(0);
  });
});
