import * as passkeys from '@whetstone/contracts/passkeys';
import * as factors from '@whetstone/contracts/second-factors';
import * as sessions from '@whetstone/contracts/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { addPasskeyIn, addTotpIn, codeOf } from '../../testing/second-factors.ts';
import { GOOD_PASSWORD } from '../../testing/good-password.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { createLink } from '../links/create-link.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const who = async (browser: TestBrowser) => (await browser.call(sessions.getSession, {})).person;

/** Gives the right password in a new browser. */
async function givePassword(signInName: string): Promise<{ browser: TestBrowser; ceremonyId: string; state: string }> {
  const browser = new TestBrowser(test.app);
  const { ceremonyId, state } = await browser.call(sessions.signIn, { body: { signInName, password: GOOD_PASSWORD } });
  return { browser, ceremonyId: ceremonyId ?? '', state };
}

const giveCode = async (browser: TestBrowser, ceremonyId: string, code: string) => browser.call(factors.finishSecondStep, { body: { ceremonyId, code } });

describe('an authenticator app', () => {
  it('is shown its secret once, as text and for a QR code', async () => {
    const browser = await signUpAs(test, 'candidate');
    const { secret, uri } = await browser.call(factors.startTotp, {});
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const address = new URL(uri);
    expect([address.protocol, address.host, decodeURIComponent(address.pathname)]).toEqual(['otpauth:', 'totp', `/Whetstone:${browser.signInName}`]);
    expect(Object.fromEntries(address.searchParams)).toEqual({ issuer: 'Whetstone', secret, algorithm: 'SHA1', digits: '6', period: '30' });
    expect(await who(browser)).toMatchObject({ ways: { totp: false } });
  });

  it('counts from its first code on, and makes the session strong with a new token', async () => {
    const browser = await signUpAs(test, 'admin');
    await test.db.$executeRaw`UPDATE session SET strengthened_at = NULL WHERE person_id = ${browser.personId}::uuid`;
    const before = browser.cookie;
    await addTotpIn(browser);
    expect(browser.cookie).not.toBe(before);
    expect(await who(browser)).toMatchObject({ needsSecondFactor: false, ways: { totp: true } });
  });

  it('is not confirmed by a wrong code, which may be mistyped four times', async () => {
    const browser = await signUpAs(test, 'candidate');
    const { ceremonyId, secret } = await browser.call(factors.startTotp, {});
    for (const steps of [-3, 3, 20, 40]) {
      const refusal = await browser.refusal(browser.call(factors.confirmTotp, { body: { ceremonyId, code: codeOf(secret, steps) } }));
      expect([refusal.status, refusal.fields.map(({ field }) => field)]).toEqual([400, ['code']]);
    }
    const code = codeOf(secret).replace(/^(...)/, '$1 ');
    await browser.call(factors.confirmTotp, { body: { ceremonyId, code } });
    expect(await who(browser)).toMatchObject({ ways: { totp: true } });
  });

  it('is not confirmed after five wrong codes, by another person, or too late', async () => {
    const [browser, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const tried = await browser.call(factors.startTotp, {});
    for (const steps of [-3, 3, 20, 40, 60]) {
      await browser.refusal(browser.call(factors.confirmTotp, { body: { ceremonyId: tried.ceremonyId, code: codeOf(tried.secret, steps) } }));
    }
    const late = await browser.call(factors.startTotp, {});
    await test.db.$executeRaw`UPDATE ceremony SET expires_at = app_now() WHERE id = ${late.ceremonyId}::uuid`;
    const mine = await browser.call(factors.startTotp, {});
    for (const [asking, { ceremonyId, secret }] of [
      [browser, tried],
      [browser, late],
      [other, mine],
    ] as const) {
      const attempt = asking.call(factors.confirmTotp, { body: { ceremonyId, code: codeOf(secret) } });
      expect(await asking.refusal(attempt)).toMatchObject({ status: 409, code: 'ceremony_over' });
    }
  });

  it('stays in use until the one that replaces it is confirmed', async () => {
    const browser = await signUpAs(test, 'candidate');
    const old = await addTotpIn(browser);
    const { ceremonyId, secret } = await browser.call(factors.startTotp, {});
    await browser.call(factors.strengthenByCode, { body: { code: codeOf(old) } });
    await browser.call(factors.confirmTotp, { body: { ceremonyId, code: codeOf(secret) } });
    const attempt = browser.call(factors.strengthenByCode, { body: { code: codeOf(old, 1) } });
    expect(await browser.refusal(attempt)).toMatchObject({ status: 401, code: 'sign_in_failed' });
  });

  it('is removed by its owner, but not when it is the last factor of staff', async () => {
    const [candidate, admin] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'admin')];
    for (const browser of [candidate, admin]) await addTotpIn(browser);
    await candidate.call(factors.removeTotp, {});
    expect(await candidate.refusal(candidate.call(factors.removeTotp, {}))).toMatchObject({ status: 404 });
    expect((await givePassword(candidate.signInName)).state).toBe('signed-in');
    expect(await admin.refusal(admin.call(factors.removeTotp, {}))).toMatchObject({ status: 409, code: 'last_factor' });
    await addPasskeyIn(admin);
    await admin.call(factors.removeTotp, {});
    expect(await who(admin)).toMatchObject({ ways: { totp: false, passkeys: 1 } });
  });
});

describe('the second step', () => {
  it('follows the password, opens no session before its code, and a strong one after it', async () => {
    const person = await signUpAs(test, 'mentor');
    const secret = await addTotpIn(person);
    const { browser, ceremonyId, state } = await givePassword(person.signInName);
    expect([state, browser.cookie]).toEqual(['second-step', '']);
    expect(await browser.call(factors.lookAtSecondStep, { body: { ceremonyId } })).toEqual({ totp: true, recoveryCode: false, passkey: null });
    expect(await giveCode(browser, ceremonyId, codeOf(secret))).toEqual({ state: 'signed-in', ceremonyId: null });
    expect(await who(browser)).toMatchObject({ signInName: person.signInName, needsSecondFactor: false });
  });

  it('takes each step of time once, in order', async () => {
    const person = await signUpAs(test, 'candidate');
    const secret = await addTotpIn(person);
    const [first, second] = [await givePassword(person.signInName), await givePassword(person.signInName)];
    const code = codeOf(secret);
    await giveCode(first.browser, first.ceremonyId, code);
    const again = await second.browser.refusal(giveCode(second.browser, second.ceremonyId, code));
    expect([again.status, again.code, again.fields.map(({ field }) => field)]).toEqual([401, 'sign_in_failed', ['code']]);
    const earlier = await second.browser.refusal(giveCode(second.browser, second.ceremonyId, codeOf(secret, -1)));
    expect(earlier.status).toBe(401);
    await giveCode(second.browser, second.ceremonyId, codeOf(secret, 1));
    expect(await who(second.browser)).not.toBeNull();
  });

  it('lets one in of five who give one code at once', async () => {
    const person = await signUpAs(test, 'candidate');
    const secret = await addTotpIn(person);
    const steps = await Promise.all(Array.from({ length: 5 }, async () => givePassword(person.signInName)));
    const code = codeOf(secret);
    const results = await Promise.allSettled(steps.map(async ({ browser, ceremonyId }) => giveCode(browser, ceremonyId, code)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is over after five wrong codes, after five minutes, and after it has succeeded', async () => {
    const person = await signUpAs(test, 'candidate');
    const secret = await addTotpIn(person);
    const [tried, late, used] = [await givePassword(person.signInName), await givePassword(person.signInName), await givePassword(person.signInName)];
    const wrong = ['000000', '000001', '000002', '000003', '000004'].filter((code) => ![-1, 0, 1, 2].some((step) => codeOf(secret, step) === code));
    while (wrong.length < 5) wrong.push('wrong recovery code');
    for (const code of wrong) expect(await tried.browser.refusal(giveCode(tried.browser, tried.ceremonyId, code))).toMatchObject({ status: 401 });
    await test.db.$executeRaw`UPDATE ceremony SET expires_at = app_now() WHERE id = ${late.ceremonyId}::uuid`;
    await giveCode(used.browser, used.ceremonyId, codeOf(secret));
    for (const { browser, ceremonyId } of [tried, late, used]) {
      const code = codeOf(secret, 1);
      expect(await browser.refusal(giveCode(browser, ceremonyId, code))).toMatchObject({ status: 409, code: 'ceremony_over' });
      expect(await browser.refusal(browser.call(factors.lookAtSecondStep, { body: { ceremonyId } }))).toMatchObject({ status: 409 });
    }
  });

  it('stops codes for a person after ten in a quarter of an hour, and says when to come back; a passkey still opens', async () => {
    const person = await signUpAs(test, 'candidate');
    await addTotpIn(person);
    const { device } = await addPasskeyIn(person);
    for (let attempt = 0; attempt < 10; attempt += 1) await person.refusal(person.call(factors.strengthenByCode, { body: { code: 'wrong code' } }));
    const { browser, ceremonyId } = await givePassword(person.signInName);
    const response = await browser.send({ method: 'POST', url: '/api/session/second-step', payload: { ceremonyId, code: 'wrong code' } });
    expect([response.statusCode, Number(response.headers['retry-after']) > 0]).toEqual([429, true]);
    const { passkey } = await browser.call(factors.lookAtSecondStep, { body: { ceremonyId } });
    if (passkey === null) throw new Error('no passkey is asked for');
    await browser.call(passkeys.signInWithPasskey, { body: { ceremonyId: passkey.ceremonyId, assertion: device.show(passkey.options) } });
    expect(await who(browser)).not.toBeNull();
  });

  it('is a passkey for staff who have one, and only one of their own', async () => {
    const [admin, other] = [await signUpAs(test, 'admin'), await signUpAs(test, 'candidate')];
    const [{ device }, { device: foreign }] = [await addPasskeyIn(admin), await addPasskeyIn(other)];
    const { browser, ceremonyId, state } = await givePassword(admin.signInName);
    expect(state).toBe('second-step');
    const look = async () => (await browser.call(factors.lookAtSecondStep, { body: { ceremonyId } })).passkey;
    const [first, second] = [await look(), await look()];
    if (first === null || second === null) throw new Error('no passkey is asked for');
    expect(first.options.allowCredentials).toMatchObject([{ id: device.show(first.options).id }]);
    const attempt = browser.call(passkeys.signInWithPasskey, { body: { ceremonyId: first.ceremonyId, assertion: foreign.show(first.options) } });
    expect(await browser.refusal(attempt)).toMatchObject({ status: 401 });
    await browser.call(passkeys.signInWithPasskey, { body: { ceremonyId: second.ceremonyId, assertion: device.show(second.options) } });
    expect(await who(browser)).toMatchObject({ signInName: admin.signInName, needsSecondFactor: false });
    expect(await browser.refusal(look())).toMatchObject({ code: 'ceremony_over' });
  });

  it('is asked of no candidate who has a passkey only: it is another way in', async () => {
    const person = await signUpAs(test, 'candidate');
    await addPasskeyIn(person);
    expect((await givePassword(person.signInName)).state).toBe('signed-in');
  });
});

describe('recovery codes', () => {
  it('are ten, each counts once, and new ones void the old', async () => {
    const person = await signUpAs(test, 'admin');
    await addTotpIn(person);
    const { codes: old } = await person.call(factors.createRecoveryCodes, {});
    const { codes } = await person.call(factors.createRecoveryCodes, {});
    expect([codes.length, new Set([...codes, ...old]).size]).toEqual([10, 20]);
    for (const code of codes) expect(code).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
    const [code = ''] = codes;
    const { browser, ceremonyId } = await givePassword(person.signInName);
    expect(await browser.call(factors.lookAtSecondStep, { body: { ceremonyId } })).toMatchObject({ recoveryCode: true });
    expect(await browser.refusal(giveCode(browser, ceremonyId, old[0] ?? ''))).toMatchObject({ status: 401 });
    await giveCode(browser, ceremonyId, ` ${code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'L')} `);
    expect(await who(browser)).toMatchObject({ ways: { recoveryCodesLeft: 9 } });
    const next = await givePassword(person.signInName);
    expect(await next.browser.refusal(giveCode(next.browser, next.ceremonyId, code))).toMatchObject({ status: 401, code: 'sign_in_failed' });
  });

  it('let one in of five who give one code at once', async () => {
    const person = await signUpAs(test, 'candidate');
    await addTotpIn(person);
    const [code = ''] = (await person.call(factors.createRecoveryCodes, {})).codes;
    const steps = await Promise.all(Array.from({ length: 5 }, async () => givePassword(person.signInName)));
    const results = await Promise.allSettled(steps.map(async ({ browser, ceremonyId }) => giveCode(browser, ceremonyId, code)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('are kept as hashes only', async () => {
    const person = await signUpAs(test, 'candidate');
    await addTotpIn(person);
    const { codes } = await person.call(factors.createRecoveryCodes, {});
    const rows = await test.db.$queryRaw<{ text: string }[]>`SELECT recovery_code::text AS text FROM recovery_code`;
    for (const code of codes) expect(rows.filter(({ text }) => text.includes(code.replaceAll('-', '')) || text.includes(code))).toEqual([]);
  });

  it('are not made for who has no second factor, and go with the last', async () => {
    const person = await signUpAs(test, 'candidate');
    expect(await person.refusal(person.call(factors.createRecoveryCodes, {}))).toMatchObject({ status: 409, code: 'conflict' });
    await addTotpIn(person);
    await person.call(factors.createRecoveryCodes, {});
    await person.call(factors.removeTotp, {});
    expect(await who(person)).toMatchObject({ ways: { totp: false, recoveryCodesLeft: 0 } });
  });

  it('of another person open nothing', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    for (const one of [person, other]) await addTotpIn(one);
    const { codes } = await other.call(factors.createRecoveryCodes, {});
    expect(await person.refusal(person.call(factors.strengthenByCode, { body: { code: codes[0] ?? '' } }))).toMatchObject({ status: 401 });
  });
});

describe('a session begun with the password alone', () => {
  it('is made strong by a passkey of its person, once for each ceremony', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const { device } = await addPasskeyIn(person);
    await addPasskeyIn(other);
    const { browser } = await givePassword(person.signInName);
    const { passkey } = await browser.call(factors.lookAtStrength, {});
    if (passkey === null) throw new Error('no passkey is asked for');
    const body = { ceremonyId: passkey.ceremonyId, assertion: device.show(passkey.options) };
    const before = browser.cookie;
    await browser.call(factors.strengthenByPasskey, { body });
    expect(browser.cookie).not.toBe(before);
    expect(await browser.refusal(browser.call(factors.strengthenByPasskey, { body }))).toMatchObject({ code: 'ceremony_over' });
    await addPasskeyIn(browser, 'Second');
    const { passkey: foreign } = await other.call(factors.lookAtStrength, {});
    const stolen = { ceremonyId: foreign?.ceremonyId ?? '', assertion: device.show(passkey.options) };
    expect(await browser.refusal(browser.call(factors.strengthenByPasskey, { body: stolen }))).toMatchObject({ code: 'ceremony_over' });
  });

  it.each([
    ['take the app away', factors.removeTotp],
    ['set another one up', factors.startTotp],
    ['make recovery codes', factors.createRecoveryCodes],
  ])('cannot %s', async (_, endpoint) => {
    const person = await signUpAs(test, 'candidate');
    await addTotpIn(person);
    await test.db.$executeRaw`UPDATE session SET strengthened_at = NULL WHERE person_id = ${person.personId}::uuid`;
    expect(await person.refusal(person.call(endpoint, {}))).toMatchObject({ status: 403, code: 'stronger_sign_in_needed' });
  });
});

describe('a reset link', () => {
  it('takes every second factor away, so that one can be set up again', async () => {
    const person = await signUpAs(test, 'admin');
    await addTotpIn(person);
    await addPasskeyIn(person);
    await person.call(factors.createRecoveryCodes, {});
    const { token } = await test.db.$transaction(async (tx) => createLink(tx, { purpose: 'reset', minutes: 60, madeBy: null, personId: person.personId }));
    await new TestBrowser(test.app).call(sessions.resetPassword, { body: { token, password: GOOD_PASSWORD } });
    const { browser, state } = await givePassword(person.signInName);
    expect(state).toBe('signed-in');
    expect(await who(browser)).toMatchObject({ needsSecondFactor: true, ways: { totp: false, passkeys: 0, recoveryCodesLeft: 0 } });
  });
});
