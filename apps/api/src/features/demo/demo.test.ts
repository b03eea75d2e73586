import * as admin from '@whetstone/contracts/admin';
import * as sessions from '@whetstone/contracts/sessions';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
