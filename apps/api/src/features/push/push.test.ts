import * as operator from '@whetstone/contracts/administration';
import * as me from '@whetstone/contracts/me';
import { exportMyData } from '@whetstone/contracts/my-export';
import * as contract from '@whetstone/contracts/push';
import { signOut } from '@whetstone/contracts/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { keyPaths } from '../../testing/key-paths.ts';
import { PushBrowser } from '../../testing/push-browser.ts';
import { GOOD_PASSWORD } from '../../testing/good-password.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { ensurePushKeys } from './ensure-push-keys.ts';

const RANDOM_ID = '0198a000-0000-7000-8000-000000000001';

let test: TestApp;
let someone: Person;
beforeAll(async () => {
  test = await buildTestApp();
  someone = await signUpAs(test, 'candidate');
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;
const add = async (person: Person, change: object = {}) => person.call(contract.addPushDevice, { body: { ...new PushBrowser().subscription, ...change } });
const endpointsOf = async (person: Person) => (await person.call(contract.getMyPush, {})).devices.map(({ endpoint }) => endpoint);

describe('a browser that is to be told', () => {
  it('stands once in the list of its person, however often it says so, and in no other', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const { subscription } = new PushBrowser();
    const [first, again] = [await add(person, subscription), await add(person, subscription)];
    expect(again).toEqual(first);
    expect(keyPaths(first)).toEqual(['createdAt', 'device', 'endpoint', 'id']);
    expect([await endpointsOf(person), await endpointsOf(other)]).toEqual([[subscription.endpoint], []]);
  });

  it('tells whoever switched it on last, and nobody else', async () => {
    const [before, after] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const { subscription } = new PushBrowser();
    await add(before, subscription);
    await add(after, subscription);
    expect([await endpointsOf(before), await endpointsOf(after)]).toEqual([[], [subscription.endpoint]]);
  });

  it('is one of ten at most, also when many come at once; one that is there may say so again', async () => {
    const person = await signUpAs(test, 'candidate');
    const wanted = Array.from({ length: 12 }, () => new PushBrowser().subscription);
    const results = await Promise.allSettled(wanted.map(async (body) => add(person, body)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    const [one] = await endpointsOf(person);
    await add(
      person,
      wanted.find(({ endpoint }) => endpoint === one),
    );
    expect((await person.refusal(add(person))).code).toBe('conflict');
  });

  it('is removed by its person alone', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const { id } = await add(person);
    const foreign = await other.refusal(other.call(contract.removePushDevice, { params: { id } }));
    const random = await other.refusal(other.call(contract.removePushDevice, { params: { id: RANDOM_ID } }));
    expect([foreign.status, foreign.code, foreign.message]).toEqual([404, random.code, random.message]);
    await person.call(contract.removePushDevice, { params: { id } });
    expect(await endpointsOf(person)).toEqual([]);
  });

  it.each([
    'http://push.example/1',
    'https://127.0.0.1/1',
    'https://[::1]/1',
    'https://10.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://localhost/1',
    'https://push/1',
    'https://printer.local/1',
    'https://db.internal/',
    'https://push.example:8443/1',
    'https://me:secret@push.example/1',
    'ftp://push.example/1',
    'push.example/1',
    `https://push.example/${'x'.repeat(1000)}`,
    '',
  ])('is refused at %s', async (endpoint) => {
    const refusal = await someone.refusal(add(someone, { endpoint }));
    expect([refusal.status, refusal.fields.map(({ field }) => field)]).toEqual([400, ['endpoint']]);
  });

  it('is refused to who is not signed in, and with keys that are none', async () => {
    const visitor = new TestBrowser(test.app);
    for (const calling of [visitor.call(contract.getMyPush, {}), visitor.call(contract.addPushDevice, { body: new PushBrowser().subscription })])
      expect(await visitor.refusal(calling)).toMatchObject({ status: 401 });
    const person = await signUpAs(test, 'candidate');
    const refusal = await person.refusal(add(person, { keys: { p256dh: 'short', auth: 'A'.repeat(22) } }));
    expect([refusal.status, refusal.fields.map(({ field }) => field)]).toEqual([400, ['keys.p256dh']]);
  });
});

describe('a browser is told no more', () => {
  it('when its person signs out in it, or ends its session from elsewhere, and the other browsers go on', async () => {
    const person = await signUpAs(test, 'candidate');
    const second = Object.assign(new TestBrowser(test.app), { cookie: '' });
    await second.send({ method: 'POST', url: '/api/session', payload: { signInName: person.signInName, password: GOOD_PASSWORD } });
    const [first, other] = [new PushBrowser().subscription, new PushBrowser().subscription];
    await add(person, first);
    await second.call(contract.addPushDevice, { body: other });
    await second.call(signOut, {});
    expect(await endpointsOf(person)).toEqual([first.endpoint]);
  });

  it.each([
    ['all other sessions end', async (person: Person) => person.call(me.endMyOtherSessions, {})],
    [
      'the password changes',
      async (person: Person) => person.call(me.changePassword, { body: { present: GOOD_PASSWORD, next: 'eleven quiet otters in the rain' } }),
    ],
  ])('when %s; the one this is done in goes on', async (_, end) => {
    const person = await signUpAs(test, 'candidate');
    const [here, there] = [await add(person), await add(person)];
    await test.db.pushDevice.updateMany({ where: { id: there.id }, data: { sessionId: RANDOM_ID } });
    await end(person);
    expect(await endpointsOf(person)).toEqual([here.endpoint]);
  });
});

describe('the keys of the installation', () => {
  it('are made once, by whichever process is first, and the private one leaves it by no endpoint', async () => {
    await test.db.operatorSetting.deleteMany({ where: { name: 'push_keys' } });
    const made = await Promise.all(Array.from({ length: 8 }, async () => ensurePushKeys(test)));
    expect(new Set(made.map(({ privateKey }) => privateKey)).size).toBe(1);
    const [keys] = made;
    const boss = await signUpAs(test, 'admin');
    await add(boss);
    expect((await boss.call(contract.getMyPush, {})).publicKey).toBe(keys?.publicKey);
    const answers = [await boss.call(contract.getMyPush, {}), await boss.call(operator.getOperatorSettings, {}), await boss.call(exportMyData, {})];
    expect(JSON.stringify(answers)).not.toContain(keys?.privateKey);
  });
});

describe('the switch of the operator', () => {
  it('is off until an admin turns it on, and while it is off no browser is taken in and no key is given', async () => {
    const app = await buildApp({ ...test, installation: { ...test.installation, isPushOn: null } });
    const [boss, person] = [await signUpAs({ app, db: test.db }, 'admin'), await signUpAs({ app, db: test.db }, 'candidate')];
    expect(await boss.call(operator.getOperatorSettings, {})).toMatchObject({ isPushOn: false, isPushOnFixed: false });
    expect((await person.call(contract.getMyPush, {})).publicKey).toBeNull();
    expect((await person.refusal(add(person))).code).toBe('conflict');
    await boss.call(operator.changeOperatorSettings, { body: { isPushOn: true } });
    await add(person);
    expect((await person.call(contract.getMyPush, {})).publicKey).toMatch(/^[\w-]{87}$/);
    await app.close();
  });

  it.each([true, false])('gives way to the environment, which is shown and cannot be changed: %s', async (isPushOn) => {
    const app = await buildApp({ ...test, installation: { ...test.installation, isPushOn } });
    const boss = await signUpAs({ app, db: test.db }, 'admin');
    expect(await boss.call(operator.getOperatorSettings, {})).toMatchObject({ isPushOn, isPushOnFixed: true });
    const refusal = await boss.refusal(boss.call(operator.changeOperatorSettings, { body: { isPushOn: !isPushOn } }));
    expect([refusal.status, refusal.code, refusal.fields.map(({ field }) => field)]).toEqual([409, 'conflict', ['isPushOn']]);
    await app.close();
  });
});
