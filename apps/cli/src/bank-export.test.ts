import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, createTestDatabase } from '@whetstone/db/testing/test-database';
import { syncContent } from '@whetstone/sync/sync-content';
import { type ContentFolder, createContentFolder } from '@whetstone/sync/testing/content-folder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliResult, runCli } from './testing/run-cli.ts';

const TIMEOUT = { timeout: 120_000 };
let folder: ContentFolder;
let out: string;
let database: TestDatabase;

beforeEach(async () => {
  folder = await createContentFolder();
  out = await mkdtemp(join(tmpdir(), 'whetstone-export-'));
  database = await createTestDatabase();
  await syncContent(database.db, folder.root);
});
afterEach(async () => {
  await folder.drop();
  await rm(out, { recursive: true });
  await database.drop();
});

const run = async (script: string, ...args: string[]): Promise<CliResult> => runCli(script, ['--dir', out, ...args], { DATABASE_URL: database.url });

describe('bank:export', () => {
  it('writes questions over those of a content folder so that a sync of it changes nothing', TIMEOUT, async () => {
    await cp(folder.root, out, { recursive: true });
    await rm(join(out, 'questions'), { recursive: true });
    expect(await run('bank-export.ts')).toEqual({ code: 0, stdout: `3 questions in 4 files: ${out}\n`, stderr: '' });
    expect((await run('content-sync.ts')).stdout).toBe('0 to write, 0 to retire, 9 unchanged\nApplied: nothing that is served has changed.\n');
  });

  it('says what another format cannot carry, once for all questions to which it happens', TIMEOUT, async () => {
    const { code, stdout } = await run('bank-export.ts', '--format', 'gift');
    expect(code).toBe(0);
    expect(await readdir(out)).toEqual(['questions.gift']);
    expect(stdout).toContain(`3 questions in one file: ${out}\n`);
    expect(stdout).toContain('     3 × hints: GIFT has no place for hints.\n');
    expect(stdout).toContain('     1 × code: GIFT has no place for starter, solutions and tests. (q-top-ips)\n');
    expect(await readFile(join(out, 'questions.gift'), 'utf8')).toContain('::What does fork() do?::[markdown]Tell me about q-fork.');
  });

  it('exports the questions of one workspace only', TIMEOUT, async () => {
    const workspace = await database.db.workspace.create({ data: { slug: 'acme', name: 'Acme' } });
    await database.db.question.update({ where: { id: 'q-fork' }, data: { workspaceId: workspace.id } });
    const { stdout } = await run('bank-export.ts', '--format', 'csv', '--workspace', 'acme', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ folder: out, files: ['questions.csv'] });
    const lines = (await readFile(join(out, 'questions.csv'), 'utf8')).split('\n').map((line) => line.split(',')[0]);
    expect(lines).toContain('q-fork');
    expect(lines).not.toContain('q-top-ips');
  });

  it('refuses a format and a workspace that are not there', TIMEOUT, async () => {
    expect(await run('bank-export.ts', '--format', 'pdf')).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no format "pdf"') });
    expect(await run('bank-export.ts', '--workspace', 'nowhere')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no workspace "nowhere" here.'),
    });
    expect(await readdir(out)).toEqual([]);
  });
});
