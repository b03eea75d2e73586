import * as admin from '@whetstone/contracts/admin';
import * as administration from '@whetstone/contracts/administration';
import * as me from '@whetstone/contracts/me';
import * as invites from '@whetstone/contracts/invites';
import * as passkeys from '@whetstone/contracts/passkeys';
import * as factors from '@whetstone/contracts/second-factors';
import * as sessions from '@whetstone/contracts/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const NEXT = 'eleven quiet otters in the rain';
let count = 0;
const nameFor = (role: string): string => `by-passkey-${role}-${(count += 1)}`;

async function invite(role: 'candidate' | 'mentor' | 'admin'): Promise<string> {
  const { token } = await (await signUpAs(test, 'admin')).call(invites.createInvite, { body: { role } });
  return token;
}

interface Wish {
  link: string | null;
  signInName?: string;
}

/** Begins an account in a new browser; `finish` ends it, with what the authenticator answers or something else. */
async function begin({ link, signInName = nameFor('somebody') }: Wish) {
  const browser = new TestBrowser(test.app);
  const profile = { link, signInName, name: 'New person' };
  const { ceremonyId, options } = await browser.call(passkeys.startPasskeySignUp, { body: profile });
  const device = new SoftwareAuthenticator();
  const finish = async (bent: Parameters<SoftwareAuthenticator['create']>[1] = {}, changed: Partial<{ link: string | null; ceremonyId: string }> = {}) =>
    browser.call(passkeys.signUpWithPasskey, {
      body: { ...profile, timeZone: 'Asia/Shanghai', ceremonyId, attestation: device.create(options, bent), ...changed },
    });
  return { browser, device, options, ceremonyId, signInName, finish };
}

async function join(role: 'candidate' | 'mentor' | 'admin') {
  const begun = await begin({ link: await invite(role), signInName: nameFor(role) });
  await begun.finish();
  return begun;
}

const who = async (browser: TestBrowser) => (await browser.call(sessions.getSession, {})).person;

async function signInWith(device: SoftwareAuthenticator): Promise<TestBrowser> {
  const browser = new TestBrowser(test.app);
  const { ceremonyId, options } = await browser.call(passkeys.startPasskeySignIn, {});
  await browser.call(passkeys.signInWithPasskey, { body: { ceremonyId, assertion: device.show(options) } });
  return browser;
}

const makeOld = async (signInName: string): Promise<unknown> =>
  test.db
    .$executeRaw`UPDATE session SET strengthened_at = app_now() - interval '11 minutes' WHERE person_id = (SELECT id FROM person WHERE sign_in_name = ${signInName})`;

describe('an account made with a passkey', () => {
  it.each(['candidate', 'mentor', 'admin'] as const)('has the role of its invite (%s), no password, and begins in a strong session', async (role) => {
    const { browser } = await join(role);
    expect(await who(browser)).toMatchObject({ roles: [role], needsSecondFactor: false, ways: { password: false, passkeys: 1 } });
    const { items } = await browser.call(passkeys.listMyPasskeys, {});
    expect(items).toHaveLength(1);
  });

  it('is opened by the passkey, which keeps the id of its person', async () => {
    const { browser, device, options } = await join('candidate');
    const person = await who(browser);
    expect(Buffer.from(options.user.id, 'base64url').toString()).toBe(person?.id);
    await browser.call(sessions.signOut, {});
    expect((await who(await signInWith(device)))?.id).toBe(person?.id);
  });

  it('is written in the audit log, like any other', async () => {
    const { browser } = await join('candidate');
    const person = await test.db.person.findUniqueOrThrow({ where: { id: (await who(browser))?.id ?? '' } });
    const rows = await test.db.auditEvent.findMany({ where: { subject: person.pseudonym }, orderBy: { id: 'asc' } });
    expect(rows.map(({ act }) => act)).toEqual(['person.create', 'passkey.add']);
  });

  it('is one, when fifty want it with one invite at once', async () => {
    const link = await invite('mentor');
    const begun = await Promise.all(Array.from({ length: 50 }, async () => begin({ link })));
    const results = await Promise.allSettled(begun.map(async ({ finish }) => finish()));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const names = begun.map(({ signInName }) => signInName);
    expect(await test.db.person.count({ where: { signInName: { in: names } } })).toBe(1);
    expect(await test.db.roleGrant.findMany({ where: { person: { signInName: { in: names } } }, select: { role: true } })).toEqual([{ role: 'mentor' }]);
  });

  it('needs no link where sign-up is open, and is refused where it is not', async () => {
    const closed = new TestBrowser(test.app);
    const asking = closed.call(passkeys.startPasskeySignUp, { body: { link: null, signInName: nameFor('open'), name: 'New' } });
    expect(await closed.refusal(asking)).toMatchObject({ status: 403, code: 'not_allowed' });
    const operator = await signUpAs(test, 'admin');
    await operator.call(administration.changeOperatorSettings, { body: { isSignUpOpen: true } });
    const { browser, finish } = await begin({ link: null });
    const late = await begin({ link: null });
    await finish();
    expect(await who(browser)).toMatchObject({ roles: ['candidate'] });
    await operator.call(administration.changeOperatorSettings, { body: { isSignUpOpen: false } });
    expect(await late.browser.refusal(late.finish())).toMatchObject({ status: 403, code: 'not_allowed' });
  });
});

describe('nothing is made', () => {
  const nobody = async (signInName: string): Promise<void> => expect(await test.db.person.count({ where: { signInName } })).toBe(0);

  it.each([
    ['in another origin', { origin: 'https://evil.example' }],
    ['for another host', { rpId: 'evil.example' }],
    ['without verifying its holder', { isVerified: false }],
  ])('of a passkey made %s, and the link stays unspent', async (_, bent) => {
    const link = await invite('candidate');
    const { browser, signInName, finish } = await begin({ link });
    expect(await browser.refusal(finish(bent))).toMatchObject({ status: 400, code: 'invalid_request' });
    await nobody(signInName);
    // The ceremony is over, the link is not.
    expect(await browser.refusal(finish())).toMatchObject({ status: 409, code: 'ceremony_over' });
    await (await begin({ link, signInName })).finish();
  });

  it('in a ceremony of another kind, of another browser that spent it, or too late', async () => {
    const link = await invite('candidate');
    const signInCeremony = await new TestBrowser(test.app).call(passkeys.startPasskeySignIn, {});
    const { browser, finish, ceremonyId } = await begin({ link });
    expect(await browser.refusal(finish({}, { ceremonyId: signInCeremony.ceremonyId }))).toMatchObject({ code: 'ceremony_over' });
    await test.db.$executeRaw`UPDATE ceremony SET expires_at = app_now() WHERE id = ${ceremonyId}::uuid`;
    expect(await browser.refusal(finish())).toMatchObject({ code: 'ceremony_over' });
  });

  it('of the passkey of another account', async () => {
    const other = await signUpAs(test, 'candidate');
    const { device } = await addPasskeyIn(other);
    const { browser, options, ceremonyId, signInName } = await begin({ link: await invite('candidate') });
    const body = { link: await invite('candidate'), signInName, name: 'New', timeZone: 'Etc/UTC', ceremonyId, attestation: device.create(options) };
    expect(await browser.refusal(browser.call(passkeys.signUpWithPasskey, { body }))).toMatchObject({ status: 400 });
    await nobody(signInName);
  });

  it('with a link that is spent, withdrawn or for a reset, and the beginning says so already', async () => {
    const link = await invite('candidate');
    const [first, second] = [await begin({ link }), await begin({ link })];
    await first.finish();
    expect(await second.browser.refusal(second.finish())).toMatchObject({ status: 409, code: 'link_spent' });
    await nobody(second.signInName);
    const reset = await (await signUpAs(test, 'admin')).call(admin.createResetLink, { params: { id: (await who(first.browser))?.id ?? '' } });
    for (const token of [link, reset.token, 'A'.repeat(43)]) {
      const browser = new TestBrowser(test.app);
      expect(await browser.refusal(begin({ link: token }))).toMatchObject({ status: 409, code: 'link_spent' });
    }
  });

  it('under a name that is taken, which only the holder of a link learns', async () => {
    const { signInName } = await signUpAs(test, 'candidate');
    const browser = new TestBrowser(test.app);
    const refused = await browser.refusal(begin({ link: await invite('candidate'), signInName }));
    expect([refused.code, refused.fields.map(({ field }) => field)]).toEqual(['name_taken', ['signInName']]);
    const [known, unknown] = [await browser.refusal(begin({ link: null, signInName })), await browser.refusal(begin({ link: null }))];
    expect([known.status, known.code, known.message]).toEqual([unknown.status, unknown.code, unknown.message]);
  });
});

describe('who has no password', () => {
  it('sets one by the passkey shown just now, which ends the other sessions', async () => {
    const { browser, device, signInName } = await join('candidate');
    const elsewhere = await signInWith(device);
    await browser.call(me.changePassword, { body: { present: null, next: NEXT } });
    expect(await who(browser)).toMatchObject({ ways: { password: true, passkeys: 1 } });
    expect(await who(elsewhere)).toBeNull();
    await new TestBrowser(test.app).call(sessions.signIn, { body: { signInName, password: NEXT } });
    // From now on it is the present one that counts, however lately a passkey was shown.
    expect(await browser.refusal(browser.call(me.changePassword, { body: { present: null, next: GOOD_PASSWORD } }))).toMatchObject({ code: 'sign_in_failed' });
  });

  it('shows the passkey again first, when that was long ago', async () => {
    const { browser, device, signInName } = await join('candidate');
    await makeOld(signInName);
    const setting = async () => browser.call(me.changePassword, { body: { present: null, next: NEXT } });
    expect(await browser.refusal(setting())).toMatchObject({ status: 403, code: 'stronger_sign_in_needed' });
    expect(await browser.refusal(browser.call(me.askForDeletion, { body: { password: null } }))).toMatchObject({ code: 'stronger_sign_in_needed' });
    const { passkey } = await browser.call(factors.lookAtStrength, {});
    if (passkey === null) throw new Error('no passkey is asked for');
    await browser.call(factors.strengthenByPasskey, { body: { ceremonyId: passkey.ceremonyId, assertion: device.show(passkey.options) } });
    await setting();
  });

  it('sets one, when eight tabs want to at once', async () => {
    const { browser, signInName } = await join('candidate');
    const tabs = Array.from({ length: 8 }, () => Object.assign(new TestBrowser(test.app), { cookie: browser.cookie }));
    const results = await Promise.allSettled(
      tabs.map(async (tab, index) => tab.call(me.changePassword, { body: { present: null, next: `${NEXT} ${index}` } })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner = results.findIndex(({ status }) => status === 'fulfilled');
    await new TestBrowser(test.app).call(sessions.signIn, { body: { signInName, password: `${NEXT} ${winner}` } });
  });

  it('comes in by a recovery code in place of the password, once, and as weak as after a password', async () => {
    const { browser, signInName } = await join('mentor');
    const { codes } = await browser.call(factors.createRecoveryCodes, {});
    const [first = '', second = ''] = codes;
    const recovered = new TestBrowser(test.app);
    await recovered.call(sessions.signIn, { body: { signInName, password: first.toUpperCase() } });
    expect(await who(recovered)).toMatchObject({ needsSecondFactor: true, ways: { recoveryCodesLeft: 9 } });
    expect(await recovered.refusal(recovered.call(sessions.signIn, { body: { signInName, password: first } }))).toMatchObject({ code: 'sign_in_failed' });
    await recovered.call(factors.strengthenByCode, { body: { code: second } });
    await addPasskeyIn(recovered);
    expect(await who(recovered)).toMatchObject({ needsSecondFactor: false, ways: { passkeys: 2 } });
  });

  it('control: a recovery code is no password for who has one', async () => {
    const browser = await signUpAs(test, 'candidate');
    await addPasskeyIn(browser);
    const { codes } = await browser.call(factors.createRecoveryCodes, {});
    const other = new TestBrowser(test.app);
    const trying = other.call(sessions.signIn, { body: { signInName: browser.signInName, password: codes[0] ?? '' } });
    expect(await other.refusal(trying)).toMatchObject({ code: 'sign_in_failed' });
    expect(await who(browser)).toMatchObject({ ways: { recoveryCodesLeft: 10 } });
  });
});
