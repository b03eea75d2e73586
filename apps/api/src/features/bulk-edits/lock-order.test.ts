import { randomUUID } from 'node:crypto';
import { undoImport } from '@whetstone/contracts/bank-imports';
import { createWorkspace } from '@whetstone/contracts/workspaces';
import { markExported } from '@whetstone/db/mark-exported';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addWorkspaceQuestions } from '../../testing/add-workspace-questions.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { signUpAs } from '../../testing/test-browser.ts';

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

async function untilOneWaits(): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const [{ waiting }] = await test.db.$queryRaw<[{ waiting: number }]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (waiting > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('nobody waits');
}

/** Holds the first question, as a bulk edit does before all others, until somebody waits for it; then takes the others. */
async function editMeanwhile([first = '', ...others]: readonly string[], work: () => Promise<unknown>): Promise<void> {
  let working: Promise<unknown> = Promise.resolve();
  await test.db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT FROM question WHERE id = ${first} FOR NO KEY UPDATE`;
      working = work();
      await untilOneWaits();
      await tx.$queryRaw`SELECT FROM question WHERE id = ANY (${others}) ORDER BY id FOR NO KEY UPDATE NOWAIT`;
    },
    { timeout: 30_000 },
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
