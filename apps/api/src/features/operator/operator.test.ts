import * as contract from '@whetstone/contracts/administration';
import { getGuide } from '@whetstone/contracts/guides';
import * as sessions from '@whetstone/contracts/sessions';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type App, buildApp } from '../../app.ts';
import { type ContentRevision, followContentRevision } from '../../content-revision.ts';
import { ReadyCache } from '../../ready-bytes.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { GOOD_PASSWORD } from '../../testing/good-password.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

/** The app as a process of its own has it, with its own cache and its own knowledge of the settings. */
async function startProcess(): Promise<{ app: App; revision: ContentRevision }> {
  const cache = new ReadyCache(1_000_000);
  const revision = await followContentRevision({ db: test.db, directUrl: test.url, changed: () => cache.clear() });
  return { app: await buildApp(test, { contentCache: { cache, revision } }), revision };
}

describe('the settings of the operator', () => {
  it('open sign-up, and close it again', async () => {
    const boss = await signUpAs(test, 'admin');
    const newcomer = new TestBrowser(test.app);
    const body = { link: null, signInName: 'walk-in', name: 'Walk-in', password: GOOD_PASSWORD, timeZone: 'Asia/Shanghai' };
    expect(await newcomer.refusal(newcomer.call(sessions.signUp, { body }))).toMatchObject({ code: 'not_allowed' });
    expect(await boss.call(contract.changeOperatorSettings, { body: { isSignUpOpen: true } })).toMatchObject({ isSignUpOpen: true, isContentPublic: true });
    await newcomer.call(sessions.signUp, { body });
    expect((await newcomer.call(sessions.getSession, {})).person?.roles).toEqual(['candidate']);
    await boss.call(contract.changeOperatorSettings, { body: { isSignUpOpen: false } });
    await boss.call(contract.changeOperatorSettings, { body: { isSignUpOpen: false } });
    const acts = await test.db.auditEvent.findMany({ where: { act: 'settings.change' }, orderBy: { id: 'asc' } });
    expect(acts.map(({ target }) => target)).toEqual(['sign_up_open on', 'sign_up_open off']);
  });

  it('close and open content in every process within about two seconds', async () => {
    const boss = await signUpAs(test, 'admin');
    const processes = [await startProcess(), await startProcess()];
    const statuses = async (): Promise<number[]> =>
      Promise.all(processes.map(async ({ app }) => (await app.inject({ url: '/api/guides/acme-sre' })).statusCode));
    expect(await statuses()).toEqual([200, 200]);
    for (const [isContentPublic, expected] of [
      [false, 401],
      [true, 200],
    ] as const) {
      await boss.call(contract.changeOperatorSettings, { body: { isContentPublic } });
      await vi.waitFor(async () => expect(await statuses()).toEqual([expected, expected]), { timeout: 3_000, interval: 50 });
      const reader = new TestBrowser(processes[0]?.app ?? test.app);
      reader.cookie = boss.cookie;
      expect(await reader.call(getGuide, { params: { slug: 'acme-sre' } })).toMatchObject({ slug: 'acme-sre' });
    }
    for (const { app, revision } of processes) {
      await app.close();
      await revision.close();
    }
  });

  it.each([true, false])('give way to the environment, which is shown and cannot be changed: %s', async (isContentPublic) => {
    const app = await buildApp({ ...test, installation: { ...test.installation, isContentPublic } });
    const boss = await signUpAs({ app, db: test.db }, 'admin');
    expect(await boss.call(contract.getOperatorSettings, {})).toMatchObject({ isContentPublic, isContentPublicFixed: true });
    const refusal = await boss.refusal(boss.call(contract.changeOperatorSettings, { body: { isContentPublic: !isContentPublic } }));
    expect([refusal.status, refusal.code, refusal.fields.map(({ field }) => field)]).toEqual([409, 'conflict', ['isContentPublic']]);
    expect((await boss.call(contract.getOperatorSettings, {})).isContentPublic).toBe(isContentPublic);
    await app.close();
  });

  it.each([[{ isSignUpOpen: 'yes' }], [{ isSignUpOpen: null }], [{ isDemo: true }], [{ sign_up_open: true }]])('refuse %o', async (body) => {
    const boss = await signUpAs(test, 'admin');
    const refusal = await boss.refusal(boss.call(contract.changeOperatorSettings, { body: body as object }));
    expect([refusal.status, refusal.fields.map(({ field }) => field)]).toEqual([400, Object.keys(body)]);
  });
});
