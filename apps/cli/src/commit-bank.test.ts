import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, createTestDatabase } from '@whetstone/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliResult, runCli } from './testing/run-cli.ts';

const TIMEOUT = { timeout: 120_000 };
const BANK = '## Why is a queue bounded?\n\nBecause memory is.\n\n## What does a full queue say?\n\nThat somebody is too slow.\n';
let database: TestDatabase;
let folder: string;
let workspaceId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'commit-bank-'));
  await writeFile(join(folder, 'queues.md'), BANK);
  const { db } = database;
  ({ id: workspaceId } = await db.workspace.create({ data: { slug: 'hiring', name: 'Hiring' } }));
  for (const [signInName, role] of [
    ['ada', 'owner'],
    ['vic', 'viewer'],
  ] as const) {
    const member = { create: { workspaceId, role } };
    await db.person.create({ data: { signInName, name: signInName, roles: { create: { role: 'recruiter' } }, memberships: member } });
  }
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

const bring = async (as: string, workspace = workspaceId): Promise<CliResult> =>
  runCli('bank-import.ts', [join(folder, 'queues.md'), '--workspace', workspace, '--as', as], { DATABASE_URL: database.url });

describe('bank:import into a workspace', () => {
  it('makes drafts of it in the name of a member, as one import that can be taken back', TIMEOUT, async () => {
    const { code, stdout, stderr } = await bring('Ada');
    expect([code, stdout.split('\n').at(-2)]).toEqual([0, '2 questions, 2 of them answered, in 1 files: 0 errors, 0 warnings']);
    expect(stderr).toMatch(/^2 drafts came into the workspace, 0 stayed out\./);
    const rows = await database.db.question.findMany({ include: { versions: true, import: true }, orderBy: { line: 'asc' } });
    const { pseudonym } = await database.db.person.findUniqueOrThrow({ where: { signInName: 'ada' } });
    expect(rows.map(({ status, visibility, line, versions, import: of }) => [status, visibility, line, versions[0]?.title, of?.madeBy, of?.state])).toEqual([
      ['draft', 'workspace', 1, 'Why is a queue bounded?', pseudonym, 'committed'],
      ['draft', 'workspace', 5, 'What does a full queue say?', pseudonym, 'committed'],
    ]);
  });

  it.each([
    ['who may only look', 'vic', undefined, 'Only owners and editors of the workspace may do this.'],
    ['who is nobody here', 'eve', undefined, 'eve is no member of such a workspace.'],
    ['a workspace that is not there', 'ada', '0198a000-0000-7000-8000-000000000001', 'ada is no member of such a workspace.'],
  ])('brings nothing in for %s', TIMEOUT, async (_whom, as, workspace, sentence) => {
    const before = await database.db.question.count();
    const { code, stderr } = await bring(as, workspace);
    expect([code, stderr.trim()]).toEqual([1, sentence]);
    expect(await database.db.question.count()).toBe(before);
  });
});
