import { addPushDevice, getMyPush } from '@whetstone/contracts/push';
import { listNotifications, readAllNotifications } from '@whetstone/contracts/notifications';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Deps, Mail } from '../../deps.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { PushBrowser } from '../../testing/push-browser.ts';
import { signUpAs } from '../../testing/test-browser.ts';
import { notify } from '../notifications/notify.ts';
import type { PushMessage } from '../push/post-push.ts';
import { deliverDue } from './deliver-due.ts';

let test: TestApp;
let deps: Deps;
let mails: Mail[] = [];
let posted: PushMessage[] = [];
beforeAll(async () => {
  test = await buildTestApp();
  const mailer = { origin: 'https://prep.example', send: async (mail: Mail) => void mails.push(mail) };
  deps = { db: test.db, installation: { ...test.installation, mailer } };
});
afterAll(async () => test.close());
beforeEach(async () => {
  [mails, posted] = [[], []];
  await test.db.notificationDelivery.deleteMany();
});

type Person = Awaited<ReturnType<typeof signUpAs>>;

/** A push service that answers each message with a status. */
const answering = (status: number) => async (message: PushMessage) => {
  posted.push(message);
  return status;
};
const tell = async ({ personId }: Person) => test.db.$transaction(async (tx) => notify(tx, { personId, kind: 'emergency_access', data: {} }));
const queued = async () => test.db.notificationDelivery.findMany();
const makeDue = async () => test.db.$executeRaw`UPDATE notification_delivery SET next_at = app_now()`;

async function personWith(browser: PushBrowser): Promise<Person> {
  const person = await signUpAs(test, 'candidate');
  await person.call(addPushDevice, { body: browser.subscription });
  return person;
}
const addAddress = async ({ personId }: Person, confirmedAt: Date | null = new Date()) =>
  test.db.mailAddress.create({
    data: { personId, address: `${personId}@example.org`, codeHash: new Uint8Array(), codeExpiresAt: new Date(), confirmedAt, stopToken: personId },
  });

describe('a notification', () => {
  it('reaches the browser encrypted, in its language, with words that name nobody and a link', async () => {
    const browser = new PushBrowser('zh-CN');
    const person = await personWith(browser);
    await tell(person);
    await deliverDue(deps, answering(201));
    const [message] = posted;
    const { id } = await test.db.notification.findFirstOrThrow({ where: { personId: person.personId } });
    expect(message && browser.decrypt(message.body)).toEqual({ title: '管理员对你的账号开启了紧急访问', path: '/sharing', tag: id });
    expect(message?.headers).toMatchObject({ TTL: 86_400, 'Content-Encoding': 'aes128gcm', Topic: id.replaceAll('-', '') });
    expect(String(message?.headers['Authorization'])).toMatch(/^vapid t=/);
    await test.db.person.update({ where: { id: person.personId }, data: { language: 'en' } });
    await tell(person);
    await deliverDue(deps, answering(201));
    expect(posted[1] && browser.decrypt(posted[1].body)).toMatchObject({ title: 'An admin has opened emergency access to your account' });
  });

  it('of a transaction that fails is told nowhere', async () => {
    const person = await personWith(new PushBrowser());
    const failing = test.db.$transaction(async (tx) => {
      await notify(tx, { personId: person.personId, kind: 'emergency_access', data: {} });
      throw new Error('after all not');
    });
    await expect(failing).rejects.toThrow('after all not');
    await deliverDue(deps, answering(201));
    expect(posted).toEqual([]);
  });

  it('goes out once where two processes send at once, to each browser and to the address', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, async () => personWith(new PushBrowser())));
    for (const person of people) {
      await person.call(addPushDevice, { body: new PushBrowser().subscription });
      await addAddress(person);
      await tell(person);
      await tell(person);
    }
    await Promise.all([deliverDue(deps, answering(201)), deliverDue(deps, answering(201)), deliverDue(deps, answering(201))]);
    const sent = posted.map(({ endpoint, headers }) => `${endpoint} ${headers['Topic']}`);
    expect([sent.length, new Set(sent).size, mails.length, (await queued()).length]).toEqual([24, 24, 12, 0]);
  });

  it.each([404, 410])('makes a browser that answers %i be forgotten, and stands in the app all the same', async (status) => {
    const person = await personWith(new PushBrowser());
    await tell(person);
    await deliverDue(deps, answering(status));
    expect((await person.call(getMyPush, {})).devices).toEqual([]);
    expect([(await queued()).length, (await person.call(listNotifications, {})).unread]).toEqual([0, 1]);
  });

  it('that fails is tried again, later each time, loses nothing in the app, and is given up after a day', async () => {
    const person = await personWith(new PushBrowser());
    await tell(person);
    const delays: number[] = [];
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await expect(deliverDue(deps, answering(503))).rejects.toThrow('1 notifications could not be sent yet');
      await deliverDue(deps, answering(503)); // not due: nothing happens
      const [row] = await test.db.$queryRaw<[{ minutes: number }]>`
        SELECT round(extract(epoch FROM next_at - app_now()) / 60)::int AS minutes FROM notification_delivery`;
      delays.push(row.minutes);
      await makeDue();
    }
    expect(delays).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240, 240]);
    expect(posted).toHaveLength(10);
    await test.db.$executeRaw`UPDATE notification_delivery SET created_at = app_now() - interval '1 day 1 minute'`;
    await deliverDue(deps, answering(503));
    expect([posted.length, await queued()]).toEqual([10, []]);
    expect((await person.call(listNotifications, {})).unread).toBe(1);
    expect((await person.call(getMyPush, {})).devices).toHaveLength(1);
  });

  it('whose sending ends half-way is sent by a later run', async () => {
    const person = await personWith(new PushBrowser());
    await tell(person);
    const dying = deliverDue(deps, async () => {
      throw new Error('the process ends here');
    });
    await expect(dying).rejects.toThrow('1 notifications could not be sent yet');
    await makeDue();
    await deliverDue(deps, answering(201));
    expect([posted.length, await queued()]).toEqual([1, []]);
  });

  it.each([
    ['has been read meanwhile', async (person: Person) => person.call(readAllNotifications, {})],
    ['is gone', async ({ personId }: Person) => test.db.notification.deleteMany({ where: { personId } })],
    ['is of a browser that was removed', async ({ personId }: Person) => test.db.pushDevice.deleteMany({ where: { personId } })],
    [
      'is of someone who was deactivated',
      async ({ personId }: Person) => test.db.person.update({ where: { id: personId }, data: { deactivatedAt: new Date() } }),
    ],
    [
      'is of someone who wants to be deleted',
      async ({ personId }: Person) => test.db.person.update({ where: { id: personId }, data: { deletionDueAt: new Date() } }),
    ],
  ])('is not sent when it %s', async (_, change) => {
    const person = await personWith(new PushBrowser());
    await tell(person);
    await change(person);
    await deliverDue(deps, answering(201));
    expect([posted, await queued()]).toEqual([[], []]);
  });

  it('waits while push is switched off', async () => {
    const person = await personWith(new PushBrowser());
    await tell(person);
    await deliverDue({ ...deps, installation: { ...deps.installation, isPushOn: false } }, answering(201));
    expect([posted.length, (await queued()).length]).toEqual([0, 1]);
  });
});

describe('a mail', () => {
  it('goes to an address that is confirmed, names nobody, and says how to stop', async () => {
    const person = await signUpAs(test, 'candidate');
    await addAddress(person);
    await tell(person);
    await deliverDue(deps, answering(201));
    expect(mails).toEqual([
      {
        to: `${person.personId}@example.org`,
        subject: 'Whetstone: An admin has opened emergency access to your account',
        text: `An admin has opened emergency access to your account.\n\nhttps://prep.example/sharing\n\nTo get no more of these mails: https://prep.example/stop-mail#${person.personId}\n`,
        stopUrl: `https://prep.example/api/mail/stop/${person.personId}`,
      },
    ]);
  });

  it('goes to no address that is not confirmed', async () => {
    const person = await signUpAs(test, 'candidate');
    await addAddress(person, null);
    await tell(person);
    await deliverDue(deps, answering(201));
    expect([mails, await queued()]).toEqual([[], []]);
  });
});
