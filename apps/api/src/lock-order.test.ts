import { randomUUID } from 'node:crypto';
import { undoImport } from '@whetstone/contracts/bank-imports';
import { createWorkspace } from '@whetstone/contracts/workspaces';
import { Prisma } from '@whetstone/db/generated/client';
import { markExported } from '@whetstone/db/mark-exported';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addWorkspaceQuestions } from './testing/add-workspace-questions.ts';
import { type TestApp, buildTestApp } from './testing/build-test-app.ts';
import { withHtml } from './features/bank-imports/with-html.ts';
import { signUpAs } from './testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

/** Questions of an import, which stand in the table from the last id to the first. */
async function bring() {
  const owner = await signUpAs(test, 'recruiter');
  const { id } = await owner.call(createWorkspace, { body: { name: 'Hiring' } });
  const importId = randomUUID();
  const made = { workspaceId: id, madeBy: randomUUID(), hash: '', filesTotal: 1, state: 'committed' as const, committedAt: new Date() };
  await test.db.bankImport.create({ data: { id: importId, ...made } });
  const ids = Array.from({ length: 10 }, () => `q-${randomUUID()}`).toSorted();
  await addWorkspaceQuestions(test, { workspaceId: id, questions: ids.toReversed().map((one) => ({ id: one, title: one })) });
  await test.db.question.updateMany({ where: { id: { in: ids } }, data: { importId } });
  // known to be few, they are read as they stand
  await test.db.$executeRaw`ANALYZE question`;
  return { owner, id, importId, ids };
}

async function countWaiting(): Promise<number> {
  const [{ waiting }] = await test.db.$queryRaw<[{ waiting: number }]>`
    SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return waiting;
}

/** Holds the first question or version, as who changes many does before all others, until somebody waits for it; then takes the others. */
async function editMeanwhile([first = '', ...others]: readonly string[], work: () => Promise<unknown>, of: 'question' | 'version' = 'question'): Promise<void> {
  const [table, id] = of === 'question' ? [Prisma.sql`question`, Prisma.sql`id`] : [Prisma.sql`question_version`, Prisma.sql`question_id`];
  let working: Promise<unknown> = Promise.resolve();
  await test.db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT FROM ${table} WHERE ${id} = ${first} FOR NO KEY UPDATE`;
      working = work();
      await expect.poll(countWaiting, { timeout: 30_000 }).toBeGreaterThan(0);
      await tx.$queryRaw`SELECT FROM ${table} WHERE ${id} = ANY (${others}) FOR NO KEY UPDATE NOWAIT`;
    },
    { timeout: 60_000 },
  );
  await working;
}

it('an undo of an import that waits for a bulk edit holds nothing that the edit still needs', async () => {
  const { owner, id, importId, ids } = await bring();
  await editMeanwhile(ids, async () => owner.call(undoImport, { params: { id, importId } }));
  expect(await test.db.question.count({ where: { importId, status: 'retired' } })).toBe(10);
});

it('an export that waits for a bulk edit holds nothing that the edit still needs', async () => {
  const { id, ids } = await bring();
  const written = ids.toReversed().map((one) => ({ record: { id: one, area: '', skills: [], sources: [] }, version: 1 }));
  await editMeanwhile(ids, async () => markExported(test.db, id, written));
  expect(await test.db.question.count({ where: { workspaceId: id, fileVersion: 1 } })).toBe(10);
});

it('of two who lay out the same questions in another order, neither holds what the other still needs', async () => {
  const { ids } = await bring();
  const versions = await test.db.questionVersion.findMany({ where: { questionId: { in: ids } }, orderBy: { questionId: 'desc' } });
  const render = async (markdown: readonly string[]) => markdown.map(() => ({ html: '<p>Laid out.</p>', isFinal: true }));
  await editMeanwhile(ids, async () => withHtml(test, versions, render), 'version');
  expect(await test.db.questionVersion.count({ where: { questionId: { in: ids }, promptHtml: '<p>Laid out.</p>' } })).toBe(10);
});
