import * as admin from '@whetstone/contracts/admin';
import * as sessions from '@whetstone/contracts/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, buildApp } from '../../app.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { createFirstAdminLink } from '../links/create-first-admin-link.ts';
import { addDemoPeople } from './add-demo-people.ts';

let test: TestApp;
let demo: App;
let demoDeps: Parameters<typeof addDemoPeople>[0];
beforeAll(async () => {
  test = await buildTestApp();
  demoDeps = { db: test.db, installation: { ...test.installation, isDemo: true } };
  demo = await buildApp(demoDeps);
  await addDemoPeople(demoDeps);
});
afterAll(async () => {
  await demo.close();
  await test.close();
});

const sessionOf = async (browser: TestBrowser) => browser.call(sessions.getSession, {});

it('lets in with one click, and its admin is the admin there', async () => {
  const browser = new TestBrowser(demo);
  await browser.call(sessions.signInAsDemo, { body: { signInName: 'demo-admin' } });
  expect(await sessionOf(browser)).toMatchObject({ needsFirstAdmin: false, person: { isDemo: true, roles: ['admin'] } });
  expect(await createFirstAdminLink(demoDeps)).toBeNull();
});

it('leaves nothing behind when it is switched off on the same data: no session, and the first admin is still to come', async () => {
  const inDemo = new TestBrowser(demo);
  await inDemo.call(sessions.signInAsDemo, { body: { signInName: 'demo-admin' } });
  const later = Object.assign(new TestBrowser(test.app), { cookie: inDemo.cookie });
  expect(await sessionOf(later)).toMatchObject({ needsFirstAdmin: true, person: null });
  expect(await createFirstAdminLink(test)).not.toBeNull();
});

it('has no admin who would stay when the last real one goes', async () => {
  const real = await signUpAs(test, 'admin');
  const leaving = real.call(admin.changeRoles, { params: { id: real.personId }, body: { roles: ['candidate'] } });
  expect(await real.refusal(leaving)).toMatchObject({ status: 409, code: 'last_admin' });
});

describe('the last real admin', () => {
  const listed = async (browser: TestBrowser) =>
    new Map((await browser.call(admin.listPeople, { query: { role: 'admin' } })).items.map(({ signInName, isLastAdmin }) => [signInName, isLastAdmin]));
  let fresh: TestApp;
  let inDemo: TestBrowser;
  let close: () => Promise<void>;
  beforeAll(async () => {
    fresh = await buildTestApp();
    const deps = { db: fresh.db, installation: { ...fresh.installation, isDemo: true } };
    const app = await buildApp(deps);
    await addDemoPeople(deps);
    inDemo = new TestBrowser(app);
    await inDemo.call(sessions.signInAsDemo, { body: { signInName: 'demo-admin' } });
    close = async () => app.close();
  });
  afterAll(async () => {
    await close();
    await fresh.close();
  });

  it('is one for the demo admin as well, who does not stand in for them, nor they need the demo admin', async () => {
    const real = await signUpAs(fresh, 'admin');
    const of = { id: real.personId };
    for (const browser of [real, inDemo]) {
      expect(Object.fromEntries(await listed(browser))).toEqual({ 'demo-admin': false, [real.signInName]: true });
      expect(await browser.refusal(browser.call(admin.deactivatePerson, { params: of }))).toMatchObject({ status: 409, code: 'last_admin' });
    }
    expect(await createFirstAdminLink(fresh)).toBeNull();
  });

  it.each(['deactivatedAt', 'deletionDueAt'] as const)(
    'is not helped by one with %s, and where there is no other the first admin is to come',
    async (field) => {
      const [real, leaving] = [await signUpAs(fresh, 'admin'), await signUpAs(fresh, 'admin')];
      const everyone = { where: { roles: { some: { role: 'admin' as const } }, isDemo: false } };
      await fresh.db.person.updateMany({ where: { ...everyone.where, id: { not: real.personId } }, data: { [field]: new Date(Date.now() + 86_400_000) } });
      const rows = await listed(real);
      expect([rows.get(real.signInName), rows.get(leaving.signInName)]).toEqual([true, false]);
      expect(await real.refusal(real.call(admin.deactivatePerson, { params: { id: real.personId } }))).toMatchObject({ code: 'last_admin' });
      await fresh.db.person.updateMany({ ...everyone, data: { [field]: new Date(Date.now() + 86_400_000) } });
      expect(await createFirstAdminLink(fresh)).not.toBeNull();
    },
  );
});
