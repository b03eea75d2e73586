import * as invites from '@whetstone/contracts/invites';
import * as sessions from '@whetstone/contracts/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { GOOD_PASSWORD } from '../../testing/good-password.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';

const RANDOM_ID = '0198a000-0000-7000-8000-000000000001';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const newcomer = (signInName: string, link: string) => ({
  body: { link, signInName, name: 'Invited person', password: GOOD_PASSWORD, timeZone: 'Asia/Shanghai' },
});

describe('an invite', () => {
  it.each(['candidate', 'mentor', 'recruiter', 'admin'] as const)('of an admin makes an account as %s, once', async (role) => {
    const admin = await signUpAs(test, 'admin');
    const { token, expiresAt } = await admin.call(invites.createInvite, { body: { role } });
    const hours = (new Date(expiresAt).getTime() - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(71.9);
    expect(hours).toBeLessThanOrEqual(72);
    const browser = new TestBrowser(test.app);
    await browser.call(sessions.signUp, newcomer(`invited-${role}`, token));
    expect((await browser.call(sessions.getSession, {})).person?.roles).toEqual([role]);
    expect(await browser.refusal(browser.call(sessions.signUp, newcomer(`again-${role}`, token)))).toMatchObject({ code: 'link_spent' });
    const { items } = await admin.call(invites.listInvites, {});
    expect(items[0]).toMatchObject({ role, state: 'used' });
  });

  it.each(['mentor', 'recruiter'] as const)('of a %s is for candidates only', async (role) => {
    const browser = await signUpAs(test, role);
    await browser.call(invites.createInvite, { body: { role: 'candidate' } });
    for (const wanted of ['mentor', 'recruiter', 'admin'] as const) {
      const refusal = await browser.refusal(browser.call(invites.createInvite, { body: { role: wanted } }));
      expect([refusal.status, refusal.code]).toEqual([403, 'not_allowed']);
    }
    expect((await browser.call(invites.listInvites, {})).total).toBe(1);
  });

  it('is listed without its token, which is stored as a hash only', async () => {
    const admin = await signUpAs(test, 'admin');
    const { id, token } = await admin.call(invites.createInvite, { body: { role: 'candidate' } });
    const listed = await admin.send({ method: 'GET', url: '/api/invites' });
    expect(listed.body).toContain(id);
    expect(listed.body).not.toContain(token);
    const rows = await test.db.$queryRaw<{ text: string }[]>`SELECT one_time_link::text AS text FROM one_time_link`;
    expect(rows.filter(({ text }) => text.includes(token))).toEqual([]);
  });

  it('opens nothing once it is withdrawn', async () => {
    const admin = await signUpAs(test, 'admin');
    const { id, token } = await admin.call(invites.createInvite, { body: { role: 'candidate' } });
    await admin.call(invites.revokeInvite, { params: { id } });
    const browser = new TestBrowser(test.app);
    expect(await browser.refusal(browser.call(sessions.signUp, newcomer('too-late-now', token)))).toMatchObject({ code: 'link_spent' });
    expect(await admin.refusal(admin.call(invites.revokeInvite, { params: { id } }))).toMatchObject({ status: 404, code: 'not_found' });
    expect((await admin.call(invites.listInvites, {})).items.find((item) => item.id === id)?.state).toBe('revoked');
  });

  it('is said to be too old after its time', async () => {
    const admin = await signUpAs(test, 'admin');
    const { id } = await admin.call(invites.createInvite, { body: { role: 'candidate' } });
    await test.db.$executeRaw`UPDATE one_time_link SET expires_at = app_now() WHERE id = ${id}::uuid`;
    expect((await admin.call(invites.listInvites, {})).items.find((item) => item.id === id)?.state).toBe('expired');
    expect(await admin.refusal(admin.call(invites.revokeInvite, { params: { id } }))).toMatchObject({ status: 404 });
  });

  it('of another person is neither listed nor withdrawn by who is no admin: that answers as a random id does', async () => {
    const [mentor, other] = [await signUpAs(test, 'mentor'), await signUpAs(test, 'recruiter')];
    const { id } = await mentor.call(invites.createInvite, { body: { role: 'candidate' } });
    expect((await other.call(invites.listInvites, {})).items).toEqual([]);
    const foreign = await other.refusal(other.call(invites.revokeInvite, { params: { id } }));
    const random = await other.refusal(other.call(invites.revokeInvite, { params: { id: RANDOM_ID } }));
    expect([foreign.status, foreign.code, foreign.message]).toEqual([404, random.code, random.message]);
    expect((await mentor.call(invites.listInvites, {})).items[0]?.state).toBe('open');
  });

  it.each([[{}], [{ role: 'owner' }], [{ role: 'candidate', workspaceId: RANDOM_ID }], [{ role: 'candidate', minutes: 99_999 }]])(
    'is not made of %o',
    async (body) => {
      const admin = await signUpAs(test, 'admin');
      expect(await admin.refusal(admin.call(invites.createInvite, { body: body as { role: 'candidate' } }))).toMatchObject({
        status: 400,
        code: 'invalid_request',
      });
    },
  );

  it('is nothing to candidates and to who is not signed in', async () => {
    const candidate = await signUpAs(test, 'candidate');
    const nobody = new TestBrowser(test.app);
    for (const [browser, status] of [
      [candidate, 404],
      [nobody, 401],
    ] as const) {
      expect((await browser.refusal(browser.call(invites.createInvite, { body: { role: 'candidate' } }))).status).toBe(status);
      expect((await browser.refusal(browser.call(invites.listInvites, {}))).status).toBe(status);
      expect((await browser.refusal(browser.call(invites.revokeInvite, { params: { id: RANDOM_ID } }))).status).toBe(status);
    }
  });
});
