import * as contract from '@whetstone/contracts/mail';
import * as me from '@whetstone/contracts/me';
import { exportMyData } from '@whetstone/contracts/my-export';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, buildApp } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { startMailSink } from '../../testing/mail-sink.ts';
import { GOOD_PASSWORD } from '../../testing/good-password.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { deliverDue } from '../deliveries/deliver-due.ts';
import { notify } from '../notifications/notify.ts';
import { createMailer } from './create-mailer.ts';

const ORIGIN = 'https://prep.example';

let test: TestApp;
let sink: Awaited<ReturnType<typeof startMailSink>>;
let deps: Deps;
let app: App;
beforeAll(async () => {
  test = await buildTestApp();
  sink = await startMailSink();
  const mailer = createMailer({ url: sink.url, from: 'Whetstone <prep@example.org>', origin: ORIGIN });
  deps = { db: test.db, installation: { ...test.installation, mailer } };
  app = await buildApp(deps);
});
afterAll(async () => {
  await app.close();
  await sink.close();
  await test.close();
});

type Person = Awaited<ReturnType<typeof signUpAs>>;
let count = 0;
const newAddress = (): string => {
  count += 1;
  return `person-${count}@example.org`;
};
const someone = async () => signUpAs({ app, db: test.db }, 'candidate');
const set = async (person: Person, address: string, language: 'en' | 'zh-CN' = 'en') => person.call(contract.setMyMail, { body: { address, language } });
const confirm = async (person: Person, code: string) => person.call(contract.confirmMyMail, { body: { code } });
const mailsTo = (address: string) => sink.mails.filter(({ to }) => to.includes(address)).map(({ raw }) => raw);
/** The text of a mail, whichever way it travelled. */
function textOf(raw = ''): string {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  if (/^content-transfer-encoding: base64/im.test(raw)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/^content-transfer-encoding: quoted-printable/im.test(raw)) return body;
  const bytes = body.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
const codeFor = (address: string): string => /\b\d{6}\b/.exec(textOf(mailsTo(address).at(-1)))?.[0] ?? '';
const tell = async ({ personId }: Person): Promise<void> => {
  await test.db.$transaction(async (tx) => notify(tx, { personId, kind: 'emergency_access', data: {} }));
  await deliverDue(deps, async () => 201);
};
async function withAddress(): Promise<{ person: Person; address: string }> {
  const [person, address] = [await someone(), newAddress()];
  await set(person, address);
  await confirm(person, codeFor(address));
  return { person, address };
}
/** The token in the links of the latest mail. */
const tokenIn = (address: string): string => /\/stop-mail#([\w-]{43})/.exec(textOf(mailsTo(address).at(-1)))?.[1] ?? '';

describe('an address for mail', () => {
  it('is nobody’s until they give one, and gets nothing but a code until the code is given', async () => {
    const [person, address] = [await someone(), newAddress()];
    expect(await person.call(contract.getMyMail, {})).toEqual({ isAvailable: true, address: null, isConfirmed: false });
    expect(await set(person, address)).toEqual({ isAvailable: true, address, isConfirmed: false });
    await tell(person);
    expect(mailsTo(address)).toHaveLength(1);
    expect(await confirm(person, codeFor(address))).toEqual({ isAvailable: true, address, isConfirmed: true });
    await tell(person);
    expect(textOf(mailsTo(address)[1])).toContain(`An admin has opened emergency access to your account.`);
  });

  it('is written to in the language of the interface, until the person has chosen one', async () => {
    const [person, address] = [await someone(), newAddress()];
    await set(person, address, 'zh-CN');
    expect(textOf(mailsTo(address)[0])).toContain('请在 30 分钟内输入确认码');
    await person.call(me.changeSettings, { body: { language: 'en' } });
    await confirm(person, codeFor(address));
    await tell(person);
    expect(textOf(mailsTo(address)[1])).toContain('An admin has opened');
  });

  it('is not confirmed by another code, by one that is too old, by an older one, or by the code of another person', async () => {
    const [person, other, address] = [await someone(), await someone(), newAddress()];
    await set(person, newAddress());
    const older = codeFor(`person-${count}@example.org`);
    await set(person, address);
    await set(other, newAddress());
    const right = codeFor(address);
    const wrong = [right === '000000' ? '000001' : '000000', ...(older === right ? [] : [older])];
    for (const code of wrong) expect((await person.refusal(confirm(person, code))).fields.map(({ field }) => field)).toEqual(['code']);
    if (codeFor(`person-${count}@example.org`) !== right) expect((await other.refusal(confirm(other, right))).status).toBe(400);
    await test.db.$executeRaw`UPDATE mail_address SET code_expires_at = app_now() WHERE person_id = ${person.personId}::uuid`;
    expect((await person.refusal(confirm(person, right))).status).toBe(400);
  });

  it('can be guessed at ten times, and cannot be used to flood a mailbox, whoever tries', async () => {
    const [person, address] = [await someone(), newAddress()];
    await set(person, address);
    const wrong = codeFor(address) === '000000' ? '000001' : '000000';
    for (let time = 0; time < 10; time += 1) expect((await person.refusal(confirm(person, wrong))).status).toBe(400);
    expect((await person.refusal(confirm(person, codeFor(address)))).status).toBe(429);
    for (let time = 0; time < 4; time += 1) await set(await someone(), address.toUpperCase());
    const last = await someone();
    expect((await last.refusal(set(last, address))).status).toBe(429);
    const busy = await someone();
    for (let time = 0; time < 5; time += 1) await set(busy, newAddress());
    expect((await busy.refusal(set(busy, newAddress()))).status).toBe(429);
  });

  it.each([
    'nobody',
    'a@b',
    'a b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org, b@example.org',
    'Ann <a@example.org>',
    '@example.org',
    '',
  ])('is refused as %j', async (address) => {
    const person = await someone();
    const refusal = await person.refusal(set(person, address));
    expect([refusal.status, refusal.fields.map(({ field }) => field)]).toEqual([400, ['address']]);
  });

  it('that the server will not write to is said so', async () => {
    const person = await someone();
    const refusal = await person.refusal(set(person, 'nobody@example.org'));
    expect([refusal.code, refusal.fields.map(({ field }) => field)]).toEqual(['conflict', ['address']]);
  });

  it('stands in its person’s export without its code, in no other, and is gone when deletion is asked for', async () => {
    const [{ person, address }, other] = [await withAddress(), await someone()];
    const { data, markdown } = await person.call(exportMyData, {});
    expect(data.mailAddresses).toMatchObject([{ address }]);
    expect(markdown).toContain(address.replaceAll('_', String.raw`\_`));
    expect(JSON.stringify(await other.call(exportMyData, {}))).not.toContain(address);
    await person.call(me.askForDeletion, { body: { password: GOOD_PASSWORD } });
    expect(await test.db.mailAddress.count({ where: { personId: person.personId } })).toBe(0);
  });

  it('is refused where no mail server is set up, and to who is not signed in', async () => {
    const without = await buildApp({ ...deps, installation: { ...deps.installation, mailer: null } });
    const person = await signUpAs({ app: without, db: test.db }, 'candidate');
    expect(await person.call(contract.getMyMail, {})).toEqual({ isAvailable: false, address: null, isConfirmed: false });
    expect((await person.refusal(set(person, newAddress()))).code).toBe('conflict');
    const visitor = new TestBrowser(without);
    expect(await visitor.refusal(visitor.call(contract.getMyMail, {}))).toMatchObject({ status: 401 });
    await without.close();
  });
});

describe('mails are stopped', () => {
  it('by a provider of mail with one click, by the link in the text, and in the app', async () => {
    for (const stop of [
      async (token: string) =>
        app.inject({
          method: 'POST',
          url: `/api/mail/stop/${token}`,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: 'List-Unsubscribe=One-Click',
        }),
      async (token: string) => new TestBrowser(app).send({ method: 'POST', url: `/api/mail/stop/${token}` }),
      async (_: string, person: Person) => person.call(contract.removeMyMail, {}),
    ]) {
      const { person, address } = await withAddress();
      await tell(person);
      const header = mailsTo(address).at(-1)?.replaceAll('\r\n ', ' ') ?? '';
      expect(header).toContain(`List-Unsubscribe: <${ORIGIN}/api/mail/stop/${tokenIn(address)}>`);
      expect(header).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
      const before = mailsTo(address).length;
      await stop(tokenIn(address), person);
      await tell(person);
      expect([mailsTo(address).length, (await person.call(contract.getMyMail, {})).address]).toEqual([before, null]);
    }
  });

  it('by no look at the link, which leads to a page, and by no other token', async () => {
    const { person, address } = await withAddress();
    await tell(person);
    const token = tokenIn(address);
    const looked = await app.inject({ url: `/api/mail/stop/${token}` });
    expect([looked.statusCode, looked.headers.location]).toEqual([302, `/stop-mail#${token}`]);
    for (const other of ['A'.repeat(43), 'x', '%00']) {
      expect((await app.inject({ url: `/api/mail/stop/${other}` })).statusCode).toBe(404);
      expect((await app.inject({ method: 'POST', url: `/api/mail/stop/${other}` })).statusCode).toBe(404);
    }
    expect((await person.call(contract.getMyMail, {})).address).toBe(address);
  });

  it('and the links of an address before stop nothing of the one after', async () => {
    const { person, address } = await withAddress();
    await tell(person);
    const next = newAddress();
    await set(person, next);
    expect((await app.inject({ method: 'POST', url: `/api/mail/stop/${tokenIn(address)}` })).statusCode).toBe(404);
    expect((await person.call(contract.getMyMail, {})).address).toBe(next);
  });
});

describe('a mail server elsewhere', () => {
  it('that cannot encrypt is sent nothing', async () => {
    const port = new URL(sink.url).port;
    const before = sink.mails.length;
    // not written as this machine's address is, and leads to it all the same
    const mailer = createMailer({ url: `smtp://127.1:${port}`, from: 'prep@example.org', origin: ORIGIN });
    await expect(mailer.send({ to: 'a@example.org', subject: 'x', text: 'x', stopUrl: null })).rejects.toThrow(/STARTTLS/);
    expect(sink.mails.length).toBe(before);
  });
});
