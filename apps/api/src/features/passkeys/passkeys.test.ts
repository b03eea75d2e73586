import * as me from '@whetstone/contracts/me';
import * as passkeys from '@whetstone/contracts/passkeys';
import * as sessions from '@whetstone/contracts/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { addPasskeyIn } from '../../testing/second-factors.ts';
import { SoftwareAuthenticator } from '../../testing/software-authenticator.ts';
import { GOOD_PASSWORD } from '../../testing/good-password.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const RANDOM_ID = '0198a000-0000-7000-8000-000000000001';
const who = async (browser: TestBrowser) => (await browser.call(sessions.getSession, {})).person;

/** Begins and ends a sign-in in a new browser. */
async function signInWith(device: SoftwareAuthenticator, bent: Parameters<SoftwareAuthenticator['show']>[1] = {}): Promise<TestBrowser> {
  const browser = new TestBrowser(test.app);
  const { ceremonyId, options } = await browser.call(passkeys.startPasskeySignIn, {});
  await browser.call(passkeys.signInWithPasskey, { body: { ceremonyId, assertion: device.show(options, bent) } });
  return browser;
}

/** What a sign-in was refused with. */
async function refusalOf(device: SoftwareAuthenticator, bent: Parameters<SoftwareAuthenticator['show']>[1] = {}) {
  return new TestBrowser(test.app).refusal(signInWith(device, bent));
}

describe('a new passkey', () => {
  it('is asked for with a verified holder, for this host, and never twice in one authenticator', async () => {
    const browser = await signUpAs(test, 'candidate');
    const { device } = await addPasskeyIn(browser);
    const { options } = await browser.call(passkeys.startPasskey, {});
    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'Whetstone' },
      user: { name: browser.signInName },
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      attestation: 'none',
    });
    expect(options.excludeCredentials.map(({ id }) => id)).toEqual([device.create(options).id]);
  });

  it('stands in the list under its name, and gives the session a new token', async () => {
    const browser = await signUpAs(test, 'candidate');
    const before = browser.cookie;
    const { id } = await addPasskeyIn(browser, 'Work laptop');
    expect(browser.cookie).not.toBe(before);
    const { items } = await browser.call(passkeys.listMyPasskeys, {});
    expect(items).toEqual([{ id, name: 'Work laptop', createdAt: expect.any(String) as string, lastUsedAt: null }]);
    const stale = new TestBrowser(test.app);
    stale.cookie = before;
    expect(await who(stale)).toBeNull();
  });

  it('makes staff who have just signed up strong', async () => {
    const browser = await signUpAs(test, 'mentor');
    await test.db.$executeRaw`UPDATE session SET strengthened_at = NULL WHERE person_id = ${browser.personId}::uuid`;
    expect(await who(browser)).toMatchObject({ needsSecondFactor: true });
    await addPasskeyIn(browser);
    expect(await who(browser)).toMatchObject({ needsSecondFactor: false, ways: { passkeys: 1 } });
  });

  it.each([
    ['in another origin', { origin: 'https://evil.example' }],
    ['at another port', { origin: 'http://localhost:8080' }],
    ['for another host', { rpId: 'evil.example' }],
    ['without verifying its holder', { isVerified: false }],
  ])('is refused when it was made %s', async (_, bent) => {
    const browser = await signUpAs(test, 'candidate');
    const { ceremonyId, options } = await browser.call(passkeys.startPasskey, {});
    const attestation = new SoftwareAuthenticator().create(options, bent);
    const refusal = await browser.refusal(browser.call(passkeys.addPasskey, { body: { ceremonyId, name: 'Bad', attestation } }));
    expect([refusal.status, refusal.code]).toEqual([400, 'invalid_request']);
    expect((await browser.call(passkeys.listMyPasskeys, {})).items).toEqual([]);
  });

  it('is made once for each ceremony, by the person who began it, and in time', async () => {
    const [browser, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const begin = async () => {
      const { ceremonyId, options } = await browser.call(passkeys.startPasskey, {});
      return { body: { ceremonyId, name: 'Key', attestation: new SoftwareAuthenticator().create(options) } };
    };
    const used = await begin();
    await browser.call(passkeys.addPasskey, used);
    const late = await begin();
    await test.db.$executeRaw`UPDATE ceremony SET expires_at = app_now() WHERE id = ${late.body.ceremonyId}::uuid`;
    const unknown = { body: { ...used.body, ceremonyId: RANDOM_ID } };
    const foreign = await begin();
    for (const [asking, request] of [
      [browser, used],
      [browser, late],
      [browser, unknown],
      [other, foreign],
    ] as const) {
      expect(await asking.refusal(asking.call(passkeys.addPasskey, request))).toMatchObject({ status: 409, code: 'ceremony_over' });
    }
    expect((await browser.call(passkeys.listMyPasskeys, {})).items).toHaveLength(1);
  });

  it('cannot be the passkey of another account', async () => {
    const [browser, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const { device } = await addPasskeyIn(browser);
    const { ceremonyId, options } = await other.call(passkeys.startPasskey, {});
    const attempt = other.call(passkeys.addPasskey, { body: { ceremonyId, name: 'Copy', attestation: device.create(options) } });
    expect(await other.refusal(attempt)).toMatchObject({ status: 400 });
  });

  it('is not added with the password alone by who has a second factor', async () => {
    const browser = await signUpAs(test, 'candidate');
    await addPasskeyIn(browser);
    const thief = new TestBrowser(test.app);
    await thief.call(sessions.signIn, { body: { signInName: browser.signInName, password: GOOD_PASSWORD } });
    expect(await thief.refusal(thief.call(passkeys.startPasskey, {}))).toMatchObject({ status: 403, code: 'stronger_sign_in_needed' });
  });

  it.each([['127.0.0.1:3000'], ['[::1]:3000']])('is refused at %s, which is no name', async (host) => {
    const browser = await signUpAs(test, 'candidate');
    const response = await browser.send({ method: 'POST', url: '/api/me/passkeys/options', headers: { host } });
    expect([response.statusCode, response.json<{ error: { code: string } }>().error.code]).toEqual([409, 'no_passkeys_here']);
  });

  it('is bound to the host under TLS behind a proxy', async () => {
    const behindProxy = await buildApp(test, { trustProxy: 1 });
    const headers = { host: 'prep.example:8443', 'x-forwarded-proto': 'https' };
    const response = await new TestBrowser(behindProxy).send({ method: 'POST', url: '/api/session/passkey/options', headers });
    expect(response.json<{ options: { rpId: string } }>().options.rpId).toBe('prep.example');
    await behindProxy.close();
  });
});

describe('signing in with a passkey', () => {
  it('asks for no name and tells none', async () => {
    const { options } = await new TestBrowser(test.app).call(passkeys.startPasskeySignIn, {});
    expect(Object.keys(options).toSorted()).toEqual(['challenge', 'rpId', 'timeout', 'userVerification']);
  });

  it('opens a strong session, and says when the passkey was used', async () => {
    const staff = await signUpAs(test, 'admin');
    const { device } = await addPasskeyIn(staff);
    const browser = await signInWith(device);
    expect(await who(browser)).toMatchObject({ signInName: staff.signInName, needsSecondFactor: false });
    const [passkey] = (await browser.call(passkeys.listMyPasskeys, {})).items;
    expect(passkey?.lastUsedAt).not.toBeNull();
  });

  it.each([
    ['from another origin', { origin: 'https://evil.example' }],
    ['from another port', { origin: 'http://localhost:8080' }],
    ['for another host', { rpId: 'evil.example' }],
    ['without a verified holder', { isVerified: false }],
    ['with a counter that stands still', { counter: 1 }],
    ['with a counter that went back', { counter: 0 }],
  ])('is refused %s', async (_, bent) => {
    const { device } = await addPasskeyIn(await signUpAs(test, 'candidate'));
    expect(await refusalOf(device, bent)).toMatchObject({ status: 401, code: 'sign_in_failed' });
  });

  it('tells an unknown passkey, a wrong signature, a foreign handle and a deactivated person by nothing', async () => {
    const [known, gone] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const [{ device }, { device: deviceOfGone }] = [await addPasskeyIn(known), await addPasskeyIn(gone)];
    await test.db.$executeRaw`UPDATE person SET deactivated_at = app_now() WHERE id = ${gone.personId}::uuid`;
    const unknown = await refusalOf(new SoftwareAuthenticator());
    const deactivated = await refusalOf(deviceOfGone);
    device.userHandle = deviceOfGone.userHandle;
    const foreign = await refusalOf(device);
    device.userHandle = null;
    const browser = new TestBrowser(test.app);
    const { ceremonyId, options } = await browser.call(passkeys.startPasskeySignIn, {});
    const assertion = { ...device.show(options), signature: new SoftwareAuthenticator().show(options).signature };
    const forged = await browser.refusal(browser.call(passkeys.signInWithPasskey, { body: { ceremonyId, assertion } }));
    for (const refusal of [unknown, deactivated, foreign, forged]) {
      expect([refusal.status, refusal.code, refusal.message]).toEqual([401, 'sign_in_failed', 'This passkey does not open an account here.']);
    }
  });

  it('is not repeated by who has recorded it', async () => {
    const { device } = await addPasskeyIn(await signUpAs(test, 'candidate'));
    const browser = new TestBrowser(test.app);
    const { ceremonyId, options } = await browser.call(passkeys.startPasskeySignIn, {});
    const body = { ceremonyId, assertion: device.show(options) };
    await browser.call(passkeys.signInWithPasskey, { body });
    const replay = new TestBrowser(test.app);
    expect(await replay.refusal(replay.call(passkeys.signInWithPasskey, { body }))).toMatchObject({ status: 409, code: 'ceremony_over' });
    // Nor in a ceremony of one's own, since the answer is to another challenge.
    const next = await replay.call(passkeys.startPasskeySignIn, {});
    const attempt = replay.call(passkeys.signInWithPasskey, { body: { ...body, ceremonyId: next.ceremonyId } });
    expect(await replay.refusal(attempt)).toMatchObject({ status: 401 });
  });

  it('begins one session when fifty answer one ceremony at once', async () => {
    const person = await signUpAs(test, 'candidate');
    const { device } = await addPasskeyIn(person);
    const { ceremonyId, options } = await new TestBrowser(test.app).call(passkeys.startPasskeySignIn, {});
    const body = { ceremonyId, assertion: device.show(options) };
    const results = await Promise.allSettled(Array.from({ length: 50 }, async () => new TestBrowser(test.app).call(passkeys.signInWithPasskey, { body })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await person.call(me.listMySessions, {})).items).toHaveLength(2);
  });

  it('takes neither unknown fields nor what is no base64url', async () => {
    const browser = new TestBrowser(test.app);
    const { ceremonyId, options } = await browser.call(passkeys.startPasskeySignIn, {});
    const assertion = new SoftwareAuthenticator().show(options);
    for (const [body, field] of [
      [{ ceremonyId, assertion, userId: 'x' }, 'userId'],
      [{ ceremonyId, assertion: { ...assertion, signature: 'not base64!' } }, 'assertion.signature'],
    ] as const) {
      const refusal = await browser.refusal(browser.call(passkeys.signInWithPasskey, { body: body as never }));
      expect([refusal.status, refusal.fields.map((fault) => fault.field)]).toEqual([400, [field]]);
    }
  });
});

describe('a passkey', () => {
  it('is renamed and removed by its owner, and opens nothing any more', async () => {
    const browser = await signUpAs(test, 'candidate');
    const { id, device } = await addPasskeyIn(browser);
    expect(await browser.call(passkeys.renamePasskey, { params: { id }, body: { name: 'Old phone' } })).toMatchObject({ id, name: 'Old phone' });
    await browser.call(passkeys.removePasskey, { params: { id } });
    expect((await browser.call(passkeys.listMyPasskeys, {})).items).toEqual([]);
    expect(await refusalOf(device)).toMatchObject({ status: 401 });
  });

  it('of another person is not there: that answers as a random id does', async () => {
    const [browser, victim] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    await addPasskeyIn(browser);
    const { id } = await addPasskeyIn(victim);
    const answers = [];
    for (const target of [id, RANDOM_ID]) {
      const params = { id: target };
      const removal = await browser.refusal(browser.call(passkeys.removePasskey, { params }));
      const renaming = await browser.refusal(browser.call(passkeys.renamePasskey, { params, body: { name: 'Mine' } }));
      answers.push([removal.status, removal.code, removal.message, renaming.status, renaming.code, renaming.message]);
    }
    expect(answers[0]?.[0]).toBe(404);
    expect(answers[0]).toEqual(answers[1]);
    expect((await victim.call(passkeys.listMyPasskeys, {})).items).toMatchObject([{ id, name: 'Test laptop' }]);
  });

  it('stays when it is the last factor of staff', async () => {
    const browser = await signUpAs(test, 'recruiter');
    const [first, second] = [await addPasskeyIn(browser), await addPasskeyIn(browser)];
    await browser.call(passkeys.removePasskey, { params: { id: first.id } });
    expect(await browser.refusal(browser.call(passkeys.removePasskey, { params: { id: second.id } }))).toMatchObject({ status: 409, code: 'last_factor' });
  });

  it('of two that are removed at once one stays', async () => {
    const browser = await signUpAs(test, 'admin');
    const ids = [(await addPasskeyIn(browser)).id, (await addPasskeyIn(browser)).id];
    const results = await Promise.allSettled(ids.map(async (id) => browser.call(passkeys.removePasskey, { params: { id } })));
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await browser.call(passkeys.listMyPasskeys, {})).items).toHaveLength(1);
  });

  it('shows neither its key nor its credential to anyone', async () => {
    const browser = await signUpAs(test, 'candidate');
    await addPasskeyIn(browser);
    const [item] = (await browser.call(passkeys.listMyPasskeys, {})).items;
    expect(Object.keys(item ?? {}).toSorted()).toEqual(['createdAt', 'id', 'lastUsedAt', 'name']);
  });
});
