import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, createTestDatabase } from '@whetstone/db/testing/test-database';
import { type ContentFolder, createContentFolder } from '@whetstone/sync/testing/content-folder';
import { dumpTables } from '@whetstone/sync/testing/dump-tables';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliResult, runCli } from './testing/run-cli.ts';

const TIMEOUT = { timeout: 120_000 };
let folder: ContentFolder;
let database: TestDatabase;

beforeEach(async () => {
  folder = await createContentFolder();
  database = await createTestDatabase();
});
afterEach(async () => {
  await folder.drop();
  await database.drop();
});

const sync = async (...args: string[]): Promise<CliResult> => runCli('content-sync.ts', ['--dir', folder.root, ...args], { DATABASE_URL: database.url });

const PLAN = `create               article article-anvils (version 1) articles/anvils.md
create               company acme (version 1) companies/acme.md
create               guide guide-acme-sre (version 1) guides/acme-sre.md
create               question q-a-mistake (version 1) questions/behavioral/a-mistake.md
create               question q-top-ips (version 1) questions/coding/top-ips.md
create               question q-fork (version 1) questions/linux/fork.md
create               reference reference-fork (version 1) references/fork.md
create               salary pay-acme-sre (version 1) salaries/acme-sre.md
create               track track-acme (version 1) tracks/acme-three-days.md
9 to write, 0 to retire, 0 unchanged
`;

describe('content:sync', () => {
  it('prints the plan with --dry-run and writes nothing', TIMEOUT, async () => {
    const before = await dumpTables(database.db);
    expect(await sync('--dry-run')).toEqual({ code: 0, stdout: `${PLAN}Dry run: nothing was written.\n`, stderr: '' });
    expect(await dumpTables(database.db)).toEqual(before);
  });

  it('prints the plan and applies it; the second time there is nothing to do', TIMEOUT, async () => {
    expect(await sync()).toEqual({ code: 0, stdout: `${PLAN}Applied as revision 1.\n`, stderr: '' });
    expect(await database.db.question.count()).toBe(3);
    const before = await dumpTables(database.db);
    expect(await sync()).toEqual({ code: 0, stdout: 'Up to date: the files are those of the last sync.\n', stderr: '' });
    expect(await dumpTables(database.db)).toEqual(before);
  });

  it('says what moves, what gets a version and what retires', TIMEOUT, async () => {
    await sync();
    await folder.edit('questions/coding/top-ips.md', '../linux/fork.md', '../linux/forking.md');
    await folder.edit('articles/anvils.md', 'linux/fork.md', 'linux/forking.md');
    await folder.rename('questions/linux/fork.md', 'questions/linux/forking.md');
    await folder.remove('questions/behavioral/a-mistake.md');
    const { code, stdout } = await sync();
    expect(code).toBe(0);
    expect(stdout).toBe(`new-version          article article-anvils (version 2) articles/anvils.md
new-version          question q-top-ips (version 2) questions/coding/top-ips.md
update               question q-fork (version 1, moved from fork) questions/linux/forking.md
retire               question q-a-mistake questions/behavioral/a-mistake.md
3 to write, 1 to retire, 5 unchanged
Applied as revision 2.
`);
  });

  it('says that nothing that is served has changed when only bytes differ', TIMEOUT, async () => {
    await sync();
    await folder.edit('questions/linux/fork.md', 'kind: concept', 'kind:  concept');
    expect((await sync()).stdout).toBe('0 to write, 0 to retire, 9 unchanged\nApplied: nothing that is served has changed.\n');
  });

  it('prints the errors, exits 1 and writes nothing when a file has one', TIMEOUT, async () => {
    await folder.remove('questions/linux/fork.md');
    const before = await dumpTables(database.db);
    for (const args of [[], ['--dry-run']]) {
      const { code, stdout, stderr } = await sync(...args);
      expect([code, stderr]).toEqual([1, '7 errors: nothing was written.\n']);
      expect(stdout).toContain('tracks/acme-three-days.md:18:1 error references-resolve: ');
      expect(stdout.trimEnd().split('\n')).toHaveLength(7);
    }
    expect(await dumpTables(database.db)).toEqual(before);
  });

  it('refuses a folder that is not there before it opens a database', TIMEOUT, async () => {
    const gone = join(folder.root, 'gone');
    const result = await runCli('content-sync.ts', ['--dir', gone], { DATABASE_URL: 'postgresql://u:p@127.0.0.1:1/x' });
    expect(result).toEqual({ code: 1, stdout: '', stderr: `\nThere is no folder ${gone}: name a content folder with --dir.\n` });
  });
});

describe('content:sync without a DATABASE_URL', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'whetstone-cli-'));
    await chmod(home, 0o755);
  });
  afterEach(async () => rm(home, { recursive: true, force: true }));

  it('starts the embedded server on the data folder for as long as it lasts, and finds its data again', TIMEOUT, async () => {
    const data = join(home, 'data');
    const run = async (...args: string[]): Promise<CliResult> => runCli('content-sync.ts', ['--dir', folder.root, ...args], { WHETSTONE_DATA: data });
    expect(await run()).toEqual({ code: 0, stdout: `${PLAN}Applied as revision 1.\n`, stderr: '' });
    expect(await readdir(join(data, 'postgres'))).not.toContain('postmaster.pid');
    expect((await run()).stdout).toBe('Up to date: the files are those of the last sync.\n');
  });

  it('refuses a foreign data folder in one sentence and leaves it as it is', TIMEOUT, async () => {
    await mkdir(join(home, 'photos'));
    await writeFile(join(home, 'letter.txt'), 'Dear Anna');
    const result = await runCli('content-sync.ts', ['--dir', folder.root], { WHETSTONE_DATA: home });
    expect(result).toEqual({
      code: 1,
      stdout: '',
      stderr: `\nThe data folder ${home} holds something that is not Whetstone's: choose an empty folder with WHETSTONE_DATA.\n`,
    });
    expect((await readdir(home)).toSorted()).toEqual(['letter.txt', 'photos']);
    expect(await readFile(join(home, 'letter.txt'), 'utf8')).toBe('Dear Anna');
  });

  it('says in one sentence that a DATABASE_URL leads nowhere', TIMEOUT, async () => {
    const result = await runCli('content-sync.ts', ['--dir', folder.root], { DATABASE_URL: 'postgresql://u:secret@127.0.0.1:1/x' });
    const sentence = 'The database at 127.0.0.1:1 cannot be reached (ECONNREFUSED): check DATABASE_URL and that the server runs.';
    expect(result).toEqual({ code: 1, stdout: '', stderr: `\n${sentence}\n` });
  });
});
