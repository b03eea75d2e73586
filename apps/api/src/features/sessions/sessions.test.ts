import * as me from '@whetstone/contracts/me';
import * as sessions from '@whetstone/contracts/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { useCheapPasswords } from '../../testing/cheap-passwords.ts';
import { GOOD_PASSWORD } from '../../testing/good-password.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { createFirstAdminLink } from '../links/create-first-admin-link.ts';
import { createLink } from '../links/create-link.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const invite = async (role: 'candidate' | 'mentor' | 'admin' = 'candidate', minutes = 60): Promise<string> =>
  (await test.db.$transaction(async (tx) => createLink(tx, { purpose: 'invite', minutes, madeBy: null, role }))).token;
const newcomer = (signInName: string, link: string | null) => ({
  body: { link, signInName, name: 'Test person', password: GOOD_PASSWORD, timeZone: 'Asia/Shanghai' },
});
const who = async (browser: TestBrowser) => (await browser.call(sessions.getSession, {})).person;

describe('many accounts at once', () => {
  useCheapPasswords();

  it('are one when fifty use the invite of one', async () => {
    const link = await invite();
    const tries = Array.from({ length: 50 }, async (_, index) => new TestBrowser(test.app).call(sessions.signUp, newcomer(`crowd-${index}`, link)));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await test.db.person.count({ where: { signInName: { startsWith: 'crowd-' } } })).toBe(1);
  });

  it('are made where sign-up is open: none waits for what another holds', async () => {
    await test.db.operatorSetting.create({ data: { name: 'sign_up_open', value: true } });
    const tries = Array.from({ length: 40 }, async (_, index) => new TestBrowser(test.app).call(sessions.signUp, newcomer(`open-${index}`, null)));
    const results = await Promise.allSettled(tries);
    await test.db.operatorSetting.delete({ where: { name: 'sign_up_open' } });
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
  });
});

describe('an account', () => {
  it('is made by an invite with the role that the invite states', async () => {
    const browser = new TestBrowser(test.app);
    const link = await invite('mentor');
    expect(await browser.call(sessions.lookAtLink, { body: { token: link } })).toMatchObject({ purpose: 'invite', role: 'mentor' });
    await browser.call(sessions.signUp, newcomer('Invited.Mentor', link));
    expect(await who(browser)).toMatchObject({
      signInName: 'invited.mentor',
      roles: ['mentor'],
      settings: { timeZone: 'Asia/Shanghai' },
      needsSecondFactor: true,
    });
  });

  it('is not made without an invite while sign-up is closed', async () => {
    const browser = new TestBrowser(test.app);
    expect(await browser.refusal(browser.call(sessions.signUp, newcomer('stranger', null)))).toMatchObject({ status: 403, code: 'not_allowed' });
  });

  it.each([
    ['a link that was never made', 'A'.repeat(43)],
    ['a link that is too old', null],
  ])('is not made by %s', async (_, token) => {
    const browser = new TestBrowser(test.app);
    const link = token ?? (await invite('candidate', 0));
    expect(await browser.refusal(browser.call(sessions.signUp, newcomer('late-comer', link)))).toMatchObject({ status: 409, code: 'link_spent' });
    expect(await browser.refusal(browser.call(sessions.lookAtLink, { body: { token: link } }))).toMatchObject({ status: 404 });
  });

  it('keeps its invite when the name is taken', async () => {
    const { signInName } = await signUpAs(test, 'candidate');
    const link = await invite();
    const browser = new TestBrowser(test.app);
    expect(await browser.refusal(browser.call(sessions.signUp, newcomer(signInName, link)))).toMatchObject({ status: 409, code: 'name_taken' });
    await browser.call(sessions.signUp, newcomer('another-name', link));
    expect(await who(browser)).toMatchObject({ signInName: 'another-name' });
  });

  it.each([
    ['short', 'must have at least 15 characters'],
    ['passwordpassword', 'is one of the first that are tried; choose another'],
    ['aaaaaaaaaaaaaaaaaa', 'repeats the same few characters; choose another'],
    ['weak-passwd-weak-passwd', 'is little more than the name it belongs to; choose another'],
  ])('is not made with the password %s', async (password, message) => {
    const browser = new TestBrowser(test.app);
    const { body } = newcomer('weak-passwd', await invite());
    const refusal = await browser.refusal(browser.call(sessions.signUp, { body: { ...body, password } }));
    expect([refusal.status, refusal.fields]).toEqual([400, [{ field: 'password', message }]]);
  });

  it.each(['role', 'roles', 'userId', 'isDemo', 'createdAt'])('is not made with a field that is not for the client: %s', async (field) => {
    const browser = new TestBrowser(test.app);
    const { body } = newcomer('field-adder', await invite());
    const refusal = await browser.refusal(browser.call(sessions.signUp, { body: { ...body, [field]: 'admin' } }));
    expect([refusal.status, refusal.fields]).toEqual([400, [{ field, message: 'is not known here' }]]);
  });
});

describe('the first admin', () => {
  it('is made by the link of the start output, of which only the newest counts', async () => {
    const fresh = await buildTestApp();
    const old = (await createFirstAdminLink(fresh)) ?? '';
    const link = (await createFirstAdminLink(fresh)) ?? '';
    const browser = new TestBrowser(fresh.app);
    expect((await browser.call(sessions.getSession, {})).needsFirstAdmin).toBe(true);
    expect(await browser.refusal(browser.call(sessions.signUp, newcomer('too-late', old)))).toMatchObject({ code: 'link_spent' });
    await browser.call(sessions.signUp, newcomer('first-admin', link));
    expect(await browser.call(sessions.getSession, {})).toMatchObject({ needsFirstAdmin: false, person: { roles: ['admin'] } });
    expect(await createFirstAdminLink(fresh)).toBeNull();
    await fresh.close();
  });
});

describe('signing in', () => {
  it('works with the name in any case, and begins a new session each time', async () => {
    const { signInName, cookie } = await signUpAs(test, 'candidate');
    const browser = new TestBrowser(test.app);
    await browser.call(sessions.signIn, { body: { signInName: signInName.toUpperCase(), password: GOOD_PASSWORD } });
    expect(await who(browser)).toMatchObject({ signInName });
    expect(browser.cookie).not.toBe(cookie);
  });

  it('tells a wrong password, an unknown name and a deactivated person by nothing', async () => {
    const [known, gone] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    await test.db.$executeRaw`UPDATE person SET deactivated_at = app_now() WHERE id = ${gone.personId}::uuid`;
    const answers = [];
    for (const [signInName, password] of [
      [known.signInName, 'not the right password'],
      ['nobody-of-this-name', GOOD_PASSWORD],
      [gone.signInName, GOOD_PASSWORD],
    ] as const) {
      const response = await new TestBrowser(test.app).send({ method: 'POST', url: '/api/session', payload: { signInName, password } });
      const { error } = response.json<{ error: Record<string, unknown> }>();
      answers.push([response.statusCode, { ...error, requestId: '' }, response.headers['set-cookie']]);
    }
    expect(answers[0]?.[0]).toBe(401);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('is refused after five tries a minute for one name from one address, whatever X-Forwarded-For says', async () => {
    const { signInName } = await signUpAs(test, 'candidate');
    const statuses: number[] = [];
    const browser = new TestBrowser(test.app);
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      const headers = { 'x-forwarded-for': `10.0.0.${attempt}` };
      const response = await browser.send({ method: 'POST', url: '/api/session', headers, payload: { signInName, password: 'wrong wrong wrong' } });
      statuses.push(response.statusCode);
      if (attempt === 6) expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('is refused over plain http anywhere but on this machine', async () => {
    const { signInName } = await signUpAs(test, 'candidate');
    const response = await new TestBrowser(test.app).send({
      method: 'POST',
      url: '/api/session',
      headers: { host: '192.168.1.20:3000' },
      payload: { signInName, password: GOOD_PASSWORD },
    });
    expect([response.statusCode, response.json<{ error: { code: string } }>().error.code]).toEqual([403, 'insecure_connection']);
  });

  it('sets a cookie that scripts cannot read, and one for this host alone under TLS', async () => {
    const { signInName } = await signUpAs(test, 'candidate');
    const payload = { signInName, password: GOOD_PASSWORD };
    const plain = await new TestBrowser(test.app).send({ method: 'POST', url: '/api/session', payload });
    expect(plain.headers['set-cookie']).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/);
    const behindProxy = await buildApp(test, { trustProxy: 1 });
    const headers = { host: 'prep.example', 'x-forwarded-proto': 'https' };
    const secure = await new TestBrowser(behindProxy).send({ method: 'POST', url: '/api/session', headers, payload });
    expect(secure.headers['set-cookie']).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=2592000$/);
    await behindProxy.close();
  });
});

describe('a session', () => {
  it('is kept as a hash only', async () => {
    const { cookie } = await signUpAs(test, 'candidate');
    const token = cookie.split('=')[1] ?? '';
    const rows = await test.db.$queryRaw<{ text: string }[]>`SELECT session::text AS text FROM session`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ text }) => text.includes(token))).toEqual([]);
  });

  it('is dead after signing out, for a copy of its cookie too', async () => {
    const browser = await signUpAs(test, 'candidate');
    const copy = browser.cookie;
    await browser.call(sessions.signOut, {});
    browser.cookie = copy;
    expect(await who(browser)).toBeNull();
    expect(await browser.refusal(browser.call(me.listMySessions, {}))).toMatchObject({ status: 401, code: 'not_signed_in' });
  });

  it('is listed with the others, and ends when its owner ends it', async () => {
    const browser = await signUpAs(test, 'candidate');
    const other = new TestBrowser(test.app);
    await other.call(sessions.signIn, { body: { signInName: browser.signInName, password: GOOD_PASSWORD } });
    const { items } = await browser.call(me.listMySessions, {});
    expect(items.filter(({ isThisOne }) => isThisOne)).toHaveLength(1);
    expect(items).toHaveLength(2);
    const foreign = items.find(({ isThisOne }) => !isThisOne);
    await browser.call(me.endMySession, { params: { id: foreign?.id ?? '' } });
    expect(await who(other)).toBeNull();
    expect(await who(browser)).not.toBeNull();
  });

  it('of another person cannot be ended: that answers as a random id does', async () => {
    const [browser, victim] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const [target] = (await victim.call(me.listMySessions, {})).items;
    const foreign = await browser.refusal(browser.call(me.endMySession, { params: { id: target?.id ?? '' } }));
    const random = await browser.refusal(browser.call(me.endMySession, { params: { id: '0198a000-0000-7000-8000-000000000001' } }));
    expect([foreign.status, foreign.code, foreign.message]).toEqual([404, random.code, random.message]);
    expect(await who(victim)).not.toBeNull();
  });

  it.each([
    ['candidate', '13 days', '29 days', true],
    ['candidate', '15 days', '15 days', false],
    ['candidate', '1 hour', '31 days', false],
    ['mentor', '11 hours', '6 days', true],
    ['mentor', '13 hours', '13 hours', false],
    ['mentor', '1 hour', '8 days', false],
  ] as const)('of a %s that was idle for %s and is %s old is alive: %s', async (role, idle, age, isAlive) => {
    const browser = await signUpAs(test, role);
    await test.db.$executeRaw`
      UPDATE session SET last_seen_at = app_now() - ${idle}::interval, created_at = app_now() - ${age}::interval WHERE person_id = ${browser.personId}::uuid`;
    expect((await who(browser)) !== null).toBe(isAlive);
  });

  it('ends with the deactivation of its person', async () => {
    const browser = await signUpAs(test, 'candidate');
    await test.db.$executeRaw`UPDATE person SET deactivated_at = app_now() WHERE id = ${browser.personId}::uuid`;
    expect(await who(browser)).toBeNull();
  });

  it('gets a new token when the password changes, and all others end', async () => {
    const browser = await signUpAs(test, 'candidate');
    const other = new TestBrowser(test.app);
    await other.call(sessions.signIn, { body: { signInName: browser.signInName, password: GOOD_PASSWORD } });
    const before = browser.cookie;
    await browser.call(me.changePassword, { body: { present: GOOD_PASSWORD, next: 'eleven quiet otters in the rain' } });
    expect(browser.cookie).not.toBe(before);
    expect(await who(browser)).not.toBeNull();
    expect(await who(other)).toBeNull();
    const stale = new TestBrowser(test.app);
    stale.cookie = before;
    expect(await who(stale)).toBeNull();
  });
});

describe('changes begun elsewhere', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
    [{ 'sec-fetch-site': undefined, origin: 'null' }],
    [{ 'sec-fetch-site': undefined }],
  ])('are refused: %o', async (headers) => {
    const browser = await signUpAs(test, 'candidate');
    const response = await browser.send({ method: 'DELETE', url: '/api/session', headers });
    expect([response.statusCode, response.json<{ error: { code: string } }>().error.code]).toEqual([403, 'foreign_request']);
    expect(await who(browser)).not.toBeNull();
  });

  it('are taken with the exact origin where a browser does not say the site', async () => {
    const browser = await signUpAs(test, 'candidate');
    const headers = { 'sec-fetch-site': undefined, origin: 'http://localhost' };
    expect((await browser.send({ method: 'DELETE', url: '/api/session', headers })).statusCode).toBe(200);
  });

  it('are not taken as a form', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await new TestBrowser(test.app).send({ method: 'POST', url: '/api/session', headers, payload: 'signInName=a&password=b' });
    expect(response.statusCode).toBe(415);
  });
});

describe('the demo', () => {
  it('is nowhere but where it was switched on', async () => {
    const browser = new TestBrowser(test.app);
    expect((await browser.call(sessions.getSession, {})).demoPeople).toEqual([]);
    expect(await browser.refusal(browser.call(sessions.signInAsDemo, { body: { signInName: 'demo-admin' } }))).toMatchObject({ status: 404 });
  });
});
