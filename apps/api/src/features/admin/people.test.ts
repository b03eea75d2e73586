import * as admin from '@whetstone/contracts/admin';
import * as invites from '@whetstone/contracts/invites';
import * as me from '@whetstone/contracts/me';
import type { Role } from '@whetstone/contracts/roles';
import * as sessions from '@whetstone/contracts/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { keyPaths } from '../../testing/key-paths.ts';
import { GOOD_PASSWORD } from '../../testing/good-password.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';

const RANDOM_ID = '0198a000-0000-7000-8000-000000000001';

let test: TestApp;
let boss: Awaited<ReturnType<typeof signUpAs>>;
beforeAll(async () => {
  test = await buildTestApp();
  boss = await signUpAs(test, 'admin');
});
afterAll(async () => test.close());

const who = async (browser: TestBrowser) => (await browser.call(sessions.getSession, {})).person;
const actsOn = async (personId: string): Promise<string[]> => {
  const { pseudonym } = await test.db.person.findUniqueOrThrow({ where: { id: personId } });
  const rows = await test.db.auditEvent.findMany({ where: { subject: pseudonym }, orderBy: { id: 'asc' } });
  return rows.map(({ act }) => act);
};

describe('the list of people', () => {
  it('is searched by name and sign-in name, and what is typed means itself', async () => {
    const { personId, signInName } = await signUpAs(test, 'candidate');
    await test.db.person.update({ where: { id: personId }, data: { name: '100%_Ada' } });
    const find = async (q: string) => (await boss.call(admin.listPeople, { query: { q } })).items.map(({ id }) => id);
    expect(await find('%_ada')).toEqual([personId]);
    expect(await find(signInName.toUpperCase())).toEqual([personId]);
    expect(await find('100_%')).toEqual([]);
  });

  it('tells of a person exactly this', async () => {
    const { signInName } = await signUpAs(test, 'mentor');
    const { items } = await boss.call(admin.listPeople, { query: { q: signInName, role: 'mentor', state: 'active' } });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ signInName, roles: ['mentor'], isYou: false, isLastAdmin: false, deactivatedAt: null, isDemo: false });
    expect(items[0]?.lastSeenOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(keyPaths(items)).toEqual(
      ['createdAt', 'deactivatedAt', 'deletionDueAt', 'id', 'isDemo', 'isLastAdmin', 'isYou', 'lastSeenOn', 'name', 'roles', 'signInName'].map(
        (key) => `[].${key}`,
      ),
    );
  });

  it('comes in pages that hold everybody once', async () => {
    await test.db.person.createMany({ data: Array.from({ length: 60 }, (_, index) => ({ signInName: `paged-${index}`, name: 'Paged' })) });
    const seen: string[] = [];
    for (const page of [1, 2, 3]) {
      const { items, total, pages } = await boss.call(admin.listPeople, { query: { q: 'paged-', page: String(page) } });
      expect([total, pages]).toEqual([60, 3]);
      seen.push(...items.map(({ id }) => id));
    }
    expect(new Set(seen).size).toBe(60);
    expect((await boss.call(admin.listPeople, { query: { q: 'paged-', page: '4' } })).items).toEqual([]);
  });

  it('leaves one trace an hour with each person who was listed', async () => {
    const { personId, signInName } = await signUpAs(test, 'candidate');
    for (let time = 0; time < 3; time += 1) await boss.call(admin.listPeople, { query: { q: signInName } });
    expect((await actsOn(personId)).filter((act) => act === 'read.profile')).toHaveLength(1);
  });

  it.each([[{ role: 'owner' }], [{ state: 'gone' }], [{ page: '0' }], [{ page: '9999999' }], [{ q: '\0' }], [{ q: 'x'.repeat(101) }], [{ order: 'name' }]])(
    'refuses %o',
    async (query) => {
      const refusal = await boss.refusal(boss.call(admin.listPeople, { query: query as object }));
      expect([refusal.status, refusal.fields.map(({ field }) => field)]).toEqual([400, Object.keys(query)]);
    },
  );
});

describe('roles', () => {
  it('are exactly those that are given; the person signs in anew with them', async () => {
    const browser = await signUpAs(test, 'candidate');
    const row = await boss.call(admin.changeRoles, { params: { id: browser.personId }, body: { roles: ['mentor', 'candidate'] } });
    expect(row.roles.toSorted()).toEqual(['candidate', 'mentor']);
    expect(await who(browser)).toBeNull();
    expect(await actsOn(browser.personId)).toContain('roles.change');
    await browser.call(sessions.signIn, { body: { signInName: browser.signInName, password: GOOD_PASSWORD } });
    expect((await who(browser))?.roles.toSorted()).toEqual(['candidate', 'mentor']);
  });

  it('that stay as they are end nothing and are no act', async () => {
    const browser = await signUpAs(test, 'candidate');
    await boss.call(admin.changeRoles, { params: { id: browser.personId }, body: { roles: ['candidate'] } });
    expect(await who(browser)).not.toBeNull();
    expect(await actsOn(browser.personId)).not.toContain('roles.change');
  });

  it('of the actor change with a new token for this session and the end of the others', async () => {
    const browser = await signUpAs(test, 'admin');
    const before = browser.cookie;
    await browser.call(admin.changeRoles, { params: { id: browser.personId }, body: { roles: ['admin', 'mentor'] } });
    expect(browser.cookie).not.toBe(before);
    expect((await who(browser))?.roles.toSorted()).toEqual(['admin', 'mentor']);
    const stale = new TestBrowser(test.app);
    stale.cookie = before;
    expect(await who(stale)).toBeNull();
  });

  it('that are lost take the invites along that only they allowed', async () => {
    const other = await signUpAs(test, 'admin');
    const [forAdmin, forCandidate] = [
      await other.call(invites.createInvite, { body: { role: 'admin' } }),
      await other.call(invites.createInvite, { body: { role: 'candidate' } }),
    ];
    const reset = await other.call(admin.createResetLink, { params: { id: boss.personId } });
    await boss.call(admin.changeRoles, { params: { id: other.personId }, body: { roles: ['mentor'] } });
    const look = async (token: string) => new TestBrowser(test.app).call(sessions.lookAtLink, { body: { token } });
    await expect(look(forAdmin.token)).rejects.toMatchObject({ status: 404 });
    await expect(look(reset.token)).rejects.toMatchObject({ status: 404 });
    expect(await look(forCandidate.token)).toMatchObject({ role: 'candidate' });
  });

  it.each([[{ roles: [] }], [{ roles: ['owner'] }], [{ roles: ['mentor', 'mentor'] }], [{}], [{ roles: ['mentor'], isDemo: true }]])(
    'are not %o',
    async (body) => {
      const refusal = await boss.refusal(boss.call(admin.changeRoles, { params: { id: boss.personId }, body: body as { roles: Role[] } }));
      expect([refusal.status, refusal.code]).toEqual([400, 'invalid_request']);
    },
  );
});

describe('deactivating', () => {
  it('ends every session, sign-in and open link of the person, and can be undone', async () => {
    const other = await signUpAs(test, 'mentor');
    const second = new TestBrowser(test.app);
    await second.call(sessions.signIn, { body: { signInName: other.signInName, password: GOOD_PASSWORD } });
    const { token } = await other.call(invites.createInvite, { body: { role: 'candidate' } });
    const reset = await boss.call(admin.createResetLink, { params: { id: other.personId } });
    const row = await boss.call(admin.deactivatePerson, { params: { id: other.personId } });
    expect(row.deactivatedAt).not.toBeNull();
    for (const browser of [other, second]) {
      expect(await browser.refusal(browser.call(me.listMySessions, {}))).toMatchObject({ status: 401, code: 'not_signed_in' });
    }
    for (const link of [token, reset.token]) {
      await expect(new TestBrowser(test.app).call(sessions.lookAtLink, { body: { token: link } })).rejects.toMatchObject({ status: 404 });
    }
    const again = new TestBrowser(test.app);
    const signIn = { body: { signInName: other.signInName, password: GOOD_PASSWORD } };
    expect(await again.refusal(again.call(sessions.signIn, signIn))).toMatchObject({ code: 'sign_in_failed' });
    expect((await boss.call(admin.reactivatePerson, { params: { id: other.personId } })).deactivatedAt).toBeNull();
    expect(await who(second)).toBeNull();
    await again.call(sessions.signIn, signIn);
    expect(await who(again)).not.toBeNull();
    expect((await actsOn(other.personId)).filter((act) => act.startsWith('person.'))).toEqual(['person.create', 'person.deactivate', 'person.reactivate']);
  });

  it('twice is one act', async () => {
    const { personId } = await signUpAs(test, 'candidate');
    const first = await boss.call(admin.deactivatePerson, { params: { id: personId } });
    expect((await boss.call(admin.deactivatePerson, { params: { id: personId } })).deactivatedAt).toBe(first.deactivatedAt);
    expect((await actsOn(personId)).filter((act) => act === 'person.deactivate')).toHaveLength(1);
  });
});

describe('a reset link', () => {
  it('ends nothing until it is used, and only the newest counts', async () => {
    const browser = await signUpAs(test, 'candidate');
    const old = await boss.call(admin.createResetLink, { params: { id: browser.personId } });
    const { token } = await boss.call(admin.createResetLink, { params: { id: browser.personId } });
    expect(await who(browser)).not.toBeNull();
    const helper = new TestBrowser(test.app);
    const body = { password: 'eleven quiet otters in the rain' };
    expect(await helper.refusal(helper.call(sessions.resetPassword, { body: { ...body, token: old.token } }))).toMatchObject({ code: 'link_spent' });
    await helper.call(sessions.resetPassword, { body: { ...body, token } });
    expect(await who(browser)).toBeNull();
    await helper.call(sessions.signIn, { body: { signInName: browser.signInName, password: body.password } });
    expect(await actsOn(browser.personId)).toEqual(expect.arrayContaining(['link.create', 'password.reset']));
  });

  it('is not made for who is deactivated', async () => {
    const { personId } = await signUpAs(test, 'candidate');
    await boss.call(admin.deactivatePerson, { params: { id: personId } });
    expect(await boss.refusal(boss.call(admin.createResetLink, { params: { id: personId } }))).toMatchObject({ status: 409, code: 'conflict' });
  });
});

describe('the last admin', () => {
  it('stays one, and active', async () => {
    const fresh = await buildTestApp();
    const only = await signUpAs(fresh, 'admin');
    const params = { id: only.personId };
    expect(await only.refusal(only.call(admin.deactivatePerson, { params }))).toMatchObject({ status: 409, code: 'last_admin' });
    expect(await only.refusal(only.call(admin.changeRoles, { params, body: { roles: ['candidate'] } }))).toMatchObject({ code: 'last_admin' });
    expect((await only.call(admin.listPeople, {})).items[0]).toMatchObject({ isYou: true, isLastAdmin: true });
    await fresh.close();
  });

  it('is one when two admins take the role from each other, twenty times at once', async () => {
    const fresh = await buildTestApp();
    const [one, two] = [await signUpAs(fresh, 'admin'), await signUpAs(fresh, 'admin')];
    const tries = Array.from({ length: 20 }, async (_, index) => {
      const [actor, target] = index % 2 === 0 ? [one, two] : [two, one];
      const params = { id: target.personId };
      return index % 4 < 2 ? actor.call(admin.deactivatePerson, { params }) : actor.call(admin.changeRoles, { params, body: { roles: ['candidate'] } });
    });
    const results = await Promise.allSettled(tries);
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    const statuses = results.map((result) => (result.status === 'fulfilled' ? 200 : (result.reason as { status: number }).status));
    expect(statuses.filter((status) => ![200, 401, 404, 409].includes(status))).toEqual([]);
    expect(await fresh.db.roleGrant.count({ where: { role: 'admin', person: { deactivatedAt: null } } })).toBe(1);
    await fresh.close();
  });
});

describe('every act on people', () => {
  type Act = (browser: TestBrowser, id: string) => Promise<unknown>;
  const ACTS: [string, Act][] = [
    ['list', async (browser) => browser.call(admin.listPeople, {})],
    ['roles', async (browser, id) => browser.call(admin.changeRoles, { params: { id }, body: { roles: ['admin'] } })],
    ['deactivate', async (browser, id) => browser.call(admin.deactivatePerson, { params: { id } })],
    ['reactivate', async (browser, id) => browser.call(admin.reactivatePerson, { params: { id } })],
    ['reset link', async (browser, id) => browser.call(admin.createResetLink, { params: { id } })],
    ['open emergency', async (browser, id) => browser.call(admin.openEmergency, { params: { id }, body: { reason: 'a reason of twenty characters' } })],
    ['read emergency', async (browser, id) => browser.call(admin.readEmergency, { params: { id } })],
  ];

  it.each(ACTS)('is there for admins alone: %s', async (_, act) => {
    const { personId } = await signUpAs(test, 'candidate');
    const nobody = new TestBrowser(test.app);
    expect(await nobody.refusal(act(nobody, personId))).toMatchObject({ status: 401, code: 'not_signed_in' });
    for (const role of ['candidate', 'mentor', 'recruiter'] as const) {
      const browser = await signUpAs(test, role);
      expect(await browser.refusal(act(browser, personId))).toMatchObject({ status: 404, code: 'not_found' });
    }
    const weak = await signUpAs(test, 'admin');
    await test.db.$executeRaw`UPDATE session SET strengthened_at = NULL WHERE person_id = ${weak.personId}::uuid`;
    expect(await weak.refusal(act(weak, personId))).toMatchObject({ status: 403, code: 'stronger_sign_in_needed' });
  });

  it.each(ACTS.slice(1))('finds nobody under a random id: %s', async (_, act) => {
    expect(await boss.refusal(act(boss, RANDOM_ID))).toMatchObject({ status: 404, code: 'not_found' });
  });
});
