import { randomUUID } from 'node:crypto';
import { type TestDatabase, createTestDatabase } from '@whetstone/db/testing/test-database';
import { syncContent } from '@whetstone/sync/sync-content';
import { type ContentFolder, createContentFolder } from '@whetstone/sync/testing/content-folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliResult, runCli } from './testing/run-cli.ts';

const TIMEOUT = { timeout: 120_000 };
let database: TestDatabase;
let folder: ContentFolder;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await createContentFolder();
  await syncContent(database.db, folder.root);
});
afterAll(async () => {
  await database.drop();
  await folder.drop();
});

const run = async (...args: string[]): Promise<CliResult> => runCli('study-rebuild.ts', args, { DATABASE_URL: database.url });

describe('study:rebuild', () => {
  it('makes the cards that the log gives, and says how many stood there so already', TIMEOUT, async () => {
    const { db } = database;
    const { id: personId } = await db.person.create({ data: { signInName: 'learner', name: 'Learner' } });
    const on = new Date('2026-11-20');
    const entry = { personId, version: 1, kind: 'grade' as const, grade: 3, happenedAt: on, studiedOn: on, durationMs: 1 };
    await db.review.createMany({ data: ['q-fork', 'q-top-ips'].map((questionId) => ({ ...entry, id: randomUUID(), questionId })) });
    expect(await run()).toEqual({ code: 0, stdout: '2 cards of 1 people rebuilt: 0 were identical, 2 mended.\n', stderr: '' });
    const cards = await db.card.findMany({ orderBy: { questionId: 'asc' } });
    expect(cards.map(({ reps }) => reps)).toEqual([1, 1]);
    await db.card.updateMany({ where: { questionId: 'q-fork' }, data: { stability: 99 } });
    expect((await run('learner')).stdout).toBe('2 cards of 1 people rebuilt: 1 were identical, 1 mended.\n');
    expect(await db.card.findMany({ orderBy: { questionId: 'asc' } })).toEqual(cards);
  });

  it('says when there is nobody of that name', TIMEOUT, async () => {
    expect(await run('nobody')).toEqual({ code: 1, stdout: '', stderr: '\nThere is nobody called "nobody" here.\n' });
  });
});
