import * as contract from '@whetstone/contracts/notifications';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { keyPaths } from '../../testing/key-paths.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { notify } from './notify.ts';

const RANDOM_ID = '0198a000-0000-7000-8000-000000000001';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;

/** Tells a person of so many emergency accesses. */
async function tell({ personId }: Person, times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) await test.db.$transaction(async (tx) => notify(tx, { personId, kind: 'emergency_access', data: {} }));
}
const listOf = async (person: Person, query = {}) => person.call(contract.listNotifications, { query });

describe('notifications', () => {
  it('come the latest first, in pages, with the number of unread ones', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    await tell(person, 3);
    await tell(other);
    const first = await listOf(person, { limit: '2' });
    expect([first.items.length, first.unread]).toEqual([2, 3]);
    const second = await listOf(person, { limit: '2', cursor: first.nextCursor ?? '' });
    expect([second.items.length, second.nextCursor]).toEqual([1, null]);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted().toReversed());
    expect(keyPaths(first)).toEqual(['items', 'items[].createdAt', 'items[].data', 'items[].id', 'items[].isRead', 'items[].kind', 'nextCursor', 'unread']);
  });

  it('are marked as read one by one, which may be repeated, and all at once', async () => {
    const person = await signUpAs(test, 'candidate');
    await tell(person, 3);
    const [first] = (await listOf(person)).items;
    await person.call(contract.readNotification, { params: { id: first?.id ?? '' } });
    await person.call(contract.readNotification, { params: { id: first?.id ?? '' } });
    const now = await listOf(person);
    expect([now.unread, now.items.map(({ isRead }) => isRead)]).toEqual([2, [true, false, false]]);
    await person.call(contract.readAllNotifications, {});
    expect((await listOf(person)).unread).toBe(0);
  });

  it('of another person cannot be marked: that answers as a random id does', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    await tell(other);
    const [foreign] = (await listOf(other)).items;
    const mine = await person.refusal(person.call(contract.readNotification, { params: { id: foreign?.id ?? '' } }));
    const random = await person.refusal(person.call(contract.readNotification, { params: { id: RANDOM_ID } }));
    expect([mine.status, mine.code, mine.message]).toEqual([404, random.code, random.message]);
    await person.call(contract.readAllNotifications, {});
    expect((await listOf(other)).unread).toBe(1);
  });

  it('hold a candidate’s name only while the candidate lets the mentor see it, and store no name at all', async () => {
    const [candidate, mentor] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'mentor')];
    const { pseudonym, name } = await test.db.person.findUniqueOrThrow({ where: { id: candidate.personId } });
    const expiresAt = new Date().toISOString();
    await test.db.$transaction(async (tx) =>
      notify(tx, { personId: mentor.personId, kind: 'consent_given', data: { person: pseudonym, scopes: ['progress'], expiresAt } }),
    );
    expect((await listOf(mentor)).items).toMatchObject([{ kind: 'consent_given', data: { who: null, scopes: ['progress'] } }]);
    await test.db.$executeRaw`
      INSERT INTO consent (candidate_id, id, mentor_id, scope, expires_at)
      VALUES (${candidate.personId}::uuid, gen_random_uuid(), ${mentor.personId}::uuid, 'progress', app_now() + interval '1 day')`;
    expect((await listOf(mentor)).items).toMatchObject([{ data: { who: name } }]);
    expect(await test.db.$queryRaw`SELECT 1 FROM notification WHERE data::text LIKE ${`%${name}%`}`).toEqual([]);
  });

  it('are refused to who is not signed in, and refuse what they do not know', async () => {
    const visitor = new TestBrowser(test.app);
    const callings = [visitor.call(contract.listNotifications, {}), visitor.call(contract.readAllNotifications, {}), visitor.call(contract.createMyFeed, {})];
    for (const refusal of await Promise.all(callings.map(async (calling) => visitor.refusal(calling)))) expect(refusal).toMatchObject({ status: 401 });
    const person = await signUpAs(test, 'candidate');
    for (const [field, value] of Object.entries({ limit: '0', cursor: 'x', personId: RANDOM_ID })) {
      const refusal = await person.refusal(listOf(person, { [field]: value }));
      expect([refusal.status, refusal.fields.map((one) => one.field)]).toEqual([400, [field]]);
    }
  });
});

describe('the private feed', () => {
  const pathOf = async (person: Person): Promise<string> => (await person.call(contract.createMyFeed, {})).path;
  const ask = async (url: string, headers: Record<string, string> = {}) => test.app.inject({ url, headers: { host: 'prep.example', ...headers } });

  it('is Atom that anyone with the address can read, and only that person’s', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    await tell(person);
    await tell(other);
    const response = await ask(await pathOf(person));
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect(response.body.match(/<entry>/g)).toHaveLength(1);
    expect(response.body).toContain('<link rel="alternate" href="http://prep.example/sharing"/>');
    expect(response.body).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="en">/);
  });

  it('escapes what people have written', async () => {
    const recruiter = await signUpAs(test, 'recruiter');
    const name = `<b>&"'\u{1F600}]]>`;
    const workspace = await test.db.workspace.create({
      data: { slug: crypto.randomUUID(), name, members: { create: { personId: recruiter.personId, role: 'viewer' } } },
    });
    await test.db.$transaction(async (tx) => notify(tx, { personId: recruiter.personId, kind: 'workspace_added', data: { workspaceId: workspace.id } }));
    const { body } = await ask(await pathOf(recruiter));
    expect(body).toContain('It is called “&lt;b&gt;&amp;&quot;&apos;\u{1F600}]]&gt;”.');
    expect(body).not.toContain('<b>');
  });

  it('is not sent again to who has it, and is again when there is more to tell', async () => {
    const person = await signUpAs(test, 'candidate');
    const path = await pathOf(person);
    const etag = String((await ask(path)).headers.etag);
    const again = await ask(path, { 'if-none-match': etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    await tell(person);
    expect((await ask(path, { 'if-none-match': etag })).statusCode).toBe(200);
  });

  it('ends with its address: by a new one, by its end, and with its person', async () => {
    const person = await signUpAs(test, 'candidate');
    expect(await person.call(contract.getMyFeed, {})).toEqual({ createdAt: null });
    const [old, path] = [await pathOf(person), await pathOf(person)];
    expect([(await ask(old)).statusCode, (await ask(path)).statusCode]).toEqual([404, 200]);
    expect((await person.call(contract.getMyFeed, {})).createdAt).not.toBeNull();
    await test.db.$executeRaw`UPDATE person SET deactivated_at = app_now() WHERE id = ${person.personId}::uuid`;
    expect((await ask(path)).statusCode).toBe(404);
    await test.db.$executeRaw`UPDATE person SET deactivated_at = NULL WHERE id = ${person.personId}::uuid`;
    await person.call(contract.deleteMyFeed, {});
    await person.call(contract.deleteMyFeed, {});
    const unknown = (await ask(`/api/feeds/${'A'.repeat(43)}`)).json<{ error: object }>();
    expect({ ...(await ask(path)).json<{ error: object }>().error, requestId: '' }).toEqual({ ...unknown.error, requestId: '' });
  });

  it('is kept as a hash only', async () => {
    const token = (await pathOf(await signUpAs(test, 'candidate'))).split('/').at(-1) ?? '';
    const rows = await test.db.$queryRaw<{ text: string }[]>`SELECT notification_feed::text AS text FROM notification_feed`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ text }) => text.includes(token))).toEqual([]);
  });
});
