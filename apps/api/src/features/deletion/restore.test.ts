import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as me from '@whetstone/contracts/me';
import { listQuestions } from '@whetstone/contracts/questions';
import * as sessions from '@whetstone/contracts/sessions';
import { backupDatabase } from '@whetstone/db/backup-database';
import { createDb } from '@whetstone/db/create-db';
import { restoreDatabase } from '@whetstone/db/restore-database';
import { createEmptyDatabase } from '@whetstone/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import { OPEN_INSTALLATION, type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { GOOD_PASSWORD } from '../../testing/good-password.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { keepTombstones } from './keep-tombstones.ts';
import { purgeDuePeople } from './purge-due-people.ts';

let test: TestApp;
let home: string;
beforeAll(async () => {
  test = await buildTestApp();
  home = await mkdtemp(join(tmpdir(), 'whetstone-restore-'));
});
afterAll(async () => {
  await test.close();
  await rm(home, { recursive: true, force: true });
});

describe("yesterday's backup", () => {
  it('restored into a new server serves and searches as before, keeps people, and does not bring back who was deleted', async () => {
    const [staying, leaving] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const before = await staying.call(listQuestions, { query: { q: 'fork' } });
    expect(before.items.length).toBeGreaterThan(0);
    await backupDatabase(test.url, join(home, 'yesterday'));

    await leaving.call(me.askForDeletion, { body: { password: GOOD_PASSWORD } });
    await test.db.$executeRaw`UPDATE person SET deletion_due_at = app_now() WHERE id = ${leaving.personId}::uuid`;
    expect(await purgeDuePeople(test)).toBe(1);
    await keepTombstones(test, join(home, 'tombstones.txt'));

    const target = await createEmptyDatabase();
    expect(await restoreDatabase(target.url, join(home, 'yesterday'), { replace: false })).toMatchObject({ erased: 1 });
    const db = createDb(target.url, { max: 4 });
    const app = await buildApp({ db, installation: OPEN_INSTALLATION });
    const browser = new TestBrowser(app);
    const signIn = async (signInName: string) => browser.call(sessions.signIn, { body: { signInName, password: GOOD_PASSWORD } });
    expect(await browser.call(listQuestions, { query: { q: 'fork' } })).toEqual(before);
    expect(await signIn(staying.signInName)).toMatchObject({ state: 'signed-in' });
    expect(await browser.refusal(signIn(leaving.signInName))).toMatchObject({ status: 401, code: 'sign_in_failed' });
    await app.close();
    await db.$disconnect();
    await target.drop();
  });
});
