import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, createTestDatabase } from '@whetstone/db/testing/test-database';
import { syncContent } from '@whetstone/sync/sync-content';
import { type ContentFolder, createContentFolder } from '@whetstone/sync/testing/content-folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliResult, runCli } from './testing/run-cli.ts';

const TIMEOUT = { timeout: 120_000 };
const ID = 'q-0198a000-0000-4000-8000-00000000000a';
let folder: ContentFolder;
let out: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await createContentFolder();
  out = await mkdtemp(join(tmpdir(), 'whetstone-sync-'));
  database = await createTestDatabase();
  const { db } = database;
  await syncContent(db, folder.root);
  const { id: workspaceId } = await db.workspace.create({ data: { slug: 'acme', name: 'Acme' } });
  const member = { create: { workspaceId, role: 'editor' as const } };
  await db.person.create({ data: { signInName: 'ada', name: 'Ada', roles: { create: { role: 'recruiter' } }, memberships: member } });
  const fixed = { visibility: 'workspace', status: 'draft', origin: 'database', hash: '' } as const;
  await db.question.create({ data: { id: ID, workspaceId, slug: 'queues', areaSlug: 'linux', sourceIds: [], currentVersion: 1, ...fixed } });
  const said = { kind: 'question', title: 'What is a queue?', questionKind: 'concept', difficulty: 'easy', minutes: 5 };
  const record = { ...said, prompt: 'Say it.', answer: 'A line.', hints: [], rubric: [], probes: [], pitfalls: '', references: '', code: null };
  const html = { promptHtml: '', answerHtml: '', pitfallsHtml: '', referencesHtml: '', rendererVersion: 0 };
  const version = { questionId: ID, number: 1, hash: '', title: said.title, kind: 'concept', difficulty: 'easy', minutes: 5 };
  await db.questionVersion.create({ data: { ...version, record, ...html } });
});
afterAll(async () => {
  await folder.drop();
  await rm(out, { recursive: true });
  await database.drop();
});

const run = async (script: string, ...args: string[]): Promise<CliResult> => runCli(script, args, { DATABASE_URL: database.url });
const sync = async (...args: string[]): Promise<CliResult> => run('bank-sync.ts', out, '--workspace', 'acme', '--as', 'Ada', ...args);

describe('bank:sync', () => {
  it('brings back what bank:export wrote: unchanged, changed, and in conflict', TIMEOUT, async () => {
    await run('bank-export.ts', '--workspace', 'acme', '--dir', out);
    const [name] = await readdir(join(out, 'questions/linux'));
    const file = join(out, 'questions/linux', name ?? '');
    expect(await sync()).toEqual({ code: 0, stdout: '1 files: 1 unchanged, 0 taken, 0 stay out, 0 in conflict.\n', stderr: '' });
    await writeFile(file, (await readFile(file, 'utf8')).replace('A line.', 'A line of people.'));
    expect((await sync('--dry-run')).stdout).toContain('makes version 2\n1 files: 0 unchanged, 1 taken, 0 stay out, 0 in conflict. Nothing was written.\n');
    expect(await database.db.questionVersion.count({ where: { questionId: ID } })).toBe(1);
    expect((await sync()).stdout).toContain('makes version 2\n');
    const { pseudonym } = await database.db.person.findUniqueOrThrow({ where: { signInName: 'ada' } });
    const made = await database.db.questionVersion.findUniqueOrThrow({ where: { questionId_number: { questionId: ID, number: 2 } } });
    expect([made.madeBy, made.record]).toEqual([pseudonym, expect.objectContaining({ answer: 'A line of people.' })]);
    // as if no file had ever come or gone
    await database.db.question.update({ where: { id: ID }, data: { fileVersion: 1 } });
    await writeFile(file, (await readFile(file, 'utf8')).replace('A line of people.', 'Something else.'));
    const { code, stdout } = await sync('--json');
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { files: [{ fate: 'conflict', version: 2, questionId: ID }] }]);
  });

  it('makes a draft of a file that somebody has put beside the exported ones', TIMEOUT, async () => {
    const path = join(out, 'questions/linux/stack.md');
    const head = 'id: q-stack\nkind: concept\narea: linux\nskills: [linux]\ndifficulty: easy\nminutes: 5\nstatus: draft\nvisibility: workspace\nsources: []';
    await writeFile(path, `---\n${head}\n---\n\n# What is a stack?\n\n## Prompt\n\nSay it.\n\n## Answer\n\nA pile.\n`);
    const only = async (...args: string[]): Promise<CliResult> => run('bank-sync.ts', path, '--workspace', 'acme', '--as', 'ada', ...args);
    const counted = (taken: number): string => `1 files: ${1 - taken} unchanged, ${taken} taken, 0 stay out, 0 in conflict.`;
    expect((await only('--dry-run')).stdout).toBe(`${path} becomes a new draft\n${counted(1)} Nothing was written.\n`);
    expect(await database.db.question.count({ where: { workspace: { slug: 'acme' } } })).toBe(1);
    expect(await only()).toEqual({ code: 0, stdout: `${path} becomes a new draft\n${counted(1)}\n`, stderr: '' });
    expect((await only()).stdout).toBe(`${counted(0)}\n`);
    const { pseudonym } = await database.db.person.findUniqueOrThrow({ where: { signInName: 'ada' } });
    const made = await database.db.questionVersion.findFirstOrThrow({ where: { title: 'What is a stack?' }, include: { question: true } });
    expect([made.madeBy, made.question.status, made.question.visibility]).toEqual([pseudonym, 'draft', 'workspace']);
  });

  it.each([
    ['a workspace that is not there', ['--workspace', 'nowhere', '--as', 'ada'], 'There is no workspace "nowhere" here.'],
    ['who is nobody there', ['--workspace', 'acme', '--as', 'eve'], 'eve is no member of such a workspace.'],
    ['no name', ['--workspace', 'acme'], 'Name the files or a folder'],
  ])('refuses %s', TIMEOUT, async (_what, args, sentence) => {
    const { code, stderr } = await run('bank-sync.ts', folder.root, ...args);
    expect([code, stderr]).toEqual([1, expect.stringContaining(sentence)]);
  });
});
