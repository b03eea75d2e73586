import * as factors from '@whetstone/contracts/second-factors';
import * as sessions from '@whetstone/contracts/sessions';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { addTotpIn, codeOf } from '../../testing/second-factors.ts';
import { GOOD_PASSWORD } from '../../testing/good-password.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { deriveSealingKey } from './derive-sealing-key.ts';
import { openSecret } from './open-secret.ts';
import { sealSecret } from './seal-secret.ts';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const none = { sealingKey: deriveSealingKey(''), previousSealingKey: null };
const one = { ...none, sealingKey: deriveSealingKey('one secret of an installation, long enough') };
const other = { ...none, sealingKey: deriveSealingKey('another secret of an installation, long too') };
/** from one to the other */
const rotated = { ...other, previousSealingKey: one.sealingKey };
const [ada, eve] = [randomUUID(), randomUUID()];

describe('a sealed secret', () => {
  it('comes back for its person, and looks different each time', () => {
    const sealed = [sealSecret(one, ada, SECRET), sealSecret(one, ada, SECRET)];
    expect(sealed.map((text) => openSecret(one, ada, text))).toEqual([SECRET, SECRET]);
    expect(new Set(sealed).size).toBe(2);
    expect(sealed.join()).not.toContain(SECRET);
  });

  it('comes back for nobody else, by no other key, by none, and not when a bit of it was changed', () => {
    const sealed = sealSecret(one, ada, SECRET);
    const bent = sealed.slice(0, -1) + (sealed.endsWith('A') ? 'B' : 'A');
    expect([openSecret(one, eve, sealed), openSecret(other, ada, sealed), openSecret(none, ada, sealed)]).toEqual([null, null, null]);
    expect([openSecret(one, ada, bent), openSecret(one, ada, sealed.slice(0, 20)), openSecret(one, ada, 'sealed-1.')]).toEqual([null, null, null]);
  });

  it('comes back by the previous secret as well, which seals nothing any more', () => {
    const before = sealSecret(one, ada, SECRET);
    expect([openSecret(rotated, ada, before), openSecret(rotated, eve, before), openSecret(other, ada, before)]).toEqual([SECRET, null, null]);
    const after = sealSecret(rotated, ada, SECRET);
    expect([openSecret(rotated, ada, after), openSecret(other, ada, after), openSecret(one, ada, after)]).toEqual([SECRET, SECRET, null]);
  });

  it('is the plain one where the installation has no secret, and a plain one is read by all', () => {
    expect(sealSecret(none, ada, SECRET)).toBe(SECRET);
    expect([none, one].map((installation) => openSecret(installation, ada, SECRET))).toEqual([SECRET, SECRET]);
  });
});

describe('in the database', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await buildTestApp();
  });
  afterAll(async () => test.close());

  const storedOf = async (personId: string): Promise<string> => (await test.db.totp.findUniqueOrThrow({ where: { personId } })).secret;

  async function signIn(app: TestApp['app'], signInName: string, code: string) {
    const browser = new TestBrowser(app);
    const { ceremonyId } = await browser.call(sessions.signIn, { body: { signInName, password: GOOD_PASSWORD } });
    return { browser, finishing: browser.call(factors.finishSecondStep, { body: { ceremonyId: ceremonyId ?? '', code } }) };
  }

  it('no secret stands as it is, not even while an app is being set up', async () => {
    const person = await signUpAs(test, 'candidate');
    const begun = await person.call(factors.startTotp, {});
    const [ceremony] = await test.db.$queryRaw<{ text: string }[]>`SELECT ceremony::text AS text FROM ceremony WHERE id = ${begun.ceremonyId}::uuid`;
    expect(ceremony?.text).not.toContain(begun.secret);
    const secret = await addTotpIn(person);
    expect(await storedOf(person.personId)).not.toContain(secret);
    expect(openSecret(test.installation, person.personId, await storedOf(person.personId))).toBe(secret);
  });

  it('a plain one from before goes on working, and is sealed by its next use', async () => {
    const person = await signUpAs(test, 'candidate');
    const secret = await addTotpIn(person);
    await test.db.totp.update({ where: { personId: person.personId }, data: { secret, lastStep: 0 } });
    await (
      await signIn(test.app, person.signInName, codeOf(secret))
    ).finishing;
    expect(await storedOf(person.personId)).not.toContain(secret);
    await (
      await signIn(test.app, person.signInName, codeOf(secret, 1))
    ).finishing;
  });

  it('one that the previous secret sealed goes on working, and by its next use needs the previous one no more', async () => {
    const person = await signUpAs(test, 'candidate');
    const secret = await addTotpIn(person);
    await test.db.totp.update({ where: { personId: person.personId }, data: { lastStep: 0 } });
    const app = await buildApp({ db: test.db, installation: { ...test.installation, ...other, previousSealingKey: test.installation.sealingKey } });
    await (
      await signIn(app, person.signInName, codeOf(secret))
    ).finishing;
    expect(openSecret(other, person.personId, await storedOf(person.personId))).toBe(secret);
    await app.close();
  });

  it('one that another installation sealed opens nothing there; a recovery code does', async () => {
    const person = await signUpAs(test, 'candidate');
    const secret = await addTotpIn(person);
    const { codes } = await person.call(factors.createRecoveryCodes, {});
    for (const installation of [other, none]) {
      const app = await buildApp({ db: test.db, installation: { ...test.installation, ...installation } });
      const { browser, finishing } = await signIn(app, person.signInName, codeOf(secret));
      expect(await browser.refusal(finishing)).toMatchObject({ status: 401, code: 'sign_in_failed' });
      await (
        await signIn(app, person.signInName, codes.pop() ?? '')
      ).finishing;
      await app.close();
    }
  });
});
