import * as admin from '@whetstone/contracts/admin';
import * as installation from '@whetstone/contracts/administration';
import * as consents from '@whetstone/contracts/consents';
import * as invites from '@whetstone/contracts/invites';
import * as me from '@whetstone/contracts/notifications';
import * as workspaces from '@whetstone/contracts/workspaces';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordReads } from './record-reads.ts';
import { type TestApp, buildTestApp } from './testing/build-test-app.ts';
import { signUpAs } from './testing/test-browser.ts';

type Person = Awaited<ReturnType<typeof signUpAs>>;

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const pseudonymOf = async ({ personId }: Person): Promise<string> => (await test.db.person.findUniqueOrThrow({ where: { id: personId } })).pseudonym;
const readsOf = async (reader: Person): Promise<(string | null)[]> => {
  const found = await test.db.auditEvent.findMany({ where: { actor: await pseudonymOf(reader), act: 'read.profile' }, orderBy: { id: 'asc' } });
  return found.map(({ subject }) => subject);
};
const whoRead = async (person: Person) => (await person.call(consents.listWhoReadMe, {})).items.map(({ by, what }) => [by, what]);
const nameOf = async ({ personId }: Person): Promise<string> => (await test.db.person.findUniqueOrThrow({ where: { id: personId } })).name;

/** A reader, someone who is shown to them, and the read itself. */
type Case = () => Promise<{ reader: Person; shown: Person; read: () => Promise<unknown> }>;

async function colleagues(): Promise<{ reader: Person; shown: Person; id: string }> {
  const [shown, reader] = [await signUpAs(test, 'recruiter'), await signUpAs(test, 'recruiter')];
  const { id } = await shown.call(workspaces.createWorkspace, { body: { name: 'Hiring' } });
  await test.db.workspaceMember.create({ data: { workspaceId: id, personId: reader.personId, role: 'viewer' } });
  return { reader, shown, id };
}

async function trusted(): Promise<{ reader: Person; shown: Person }> {
  const [shown, reader] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'mentor')];
  await shown.call(consents.giveConsent, { body: { mentor: { signInName: reader.signInName }, scopes: ['progress'] } });
  return { reader, shown };
}

const CASES: [string, Case][] = [
  [
    'the list of people',
    async () => {
      const [shown, reader] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'admin')];
      return { reader, shown, read: async () => reader.call(admin.listPeople, { query: { q: shown.signInName } }) };
    },
  ],
  [
    'a change of a person that changes nothing',
    async () => {
      const [shown, reader] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'admin')];
      return { reader, shown, read: async () => reader.call(admin.reactivatePerson, { params: { id: shown.personId } }) };
    },
  ],
  [
    'the audit log',
    async () => {
      const [shown, reader] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'admin')];
      return { reader, shown, read: async () => reader.call(installation.listAudit, { query: { person: shown.signInName } }) };
    },
  ],
  [
    'the invites',
    async () => {
      const [shown, reader] = [await signUpAs(test, 'mentor'), await signUpAs(test, 'admin')];
      await shown.call(invites.createInvite, { body: { role: 'candidate' } });
      return { reader, shown, read: async () => reader.call(invites.listInvites, {}) };
    },
  ],
  [
    'a workspace',
    async () => {
      const { reader, shown, id } = await colleagues();
      return { reader, shown, read: async () => reader.call(workspaces.getWorkspace, { params: { id } }) };
    },
  ],
  [
    'the list of those who granted something',
    async () => {
      const { reader, shown } = await trusted();
      return { reader, shown, read: async () => reader.call(consents.listMyPeople, {}) };
    },
  ],
  [
    'what a notification names',
    async () => {
      const { reader, shown } = await trusted();
      return { reader, shown, read: async () => reader.call(me.listNotifications, {}) };
    },
  ],
];

describe('a person who is shown to someone else', () => {
  it.each(CASES)('finds it once, however often it is read within an hour: %s', async (_what, make) => {
    const { reader, shown, read } = await make();
    expect(await whoRead(shown)).toEqual([]);
    for (let time = 0; time < 2; time += 1) await read();
    expect((await readsOf(reader)).filter((subject) => subject !== null)).toContain(await pseudonymOf(shown));
    expect(await whoRead(shown)).toEqual([[await nameOf(reader), 'profile']]);
    expect(await readsOf(reader)).not.toContain(await pseudonymOf(reader));
  });

  it('finds it again after an hour, and once for each list', async () => {
    const [reader, shown] = [await signUpAs(test, 'admin'), await signUpAs(test, 'candidate')];
    const [actor, subject] = [await pseudonymOf(reader), await pseudonymOf(shown)];
    await test.db.$executeRaw`
      INSERT INTO audit_event (act, actor, subject, target, at)
      VALUES ('read.profile', ${actor}::uuid, ${subject}::uuid, 'people', app_now() - interval '61 minutes')`;
    for (const list of ['people', 'people', 'audit']) await recordReads(test.db, { pseudonym: actor }, { list, people: [subject, null, subject] });
    expect(await readsOf(reader)).toEqual([subject, subject, subject]);
  });
});

describe('who reads only what is their own', () => {
  it('writes nothing', async () => {
    const [mentor, recruiter] = [await signUpAs(test, 'mentor'), await signUpAs(test, 'recruiter')];
    await mentor.call(invites.createInvite, { body: { role: 'candidate' } });
    await mentor.call(invites.listInvites, {});
    await mentor.call(me.listNotifications, {});
    const { id } = await recruiter.call(workspaces.createWorkspace, { body: { name: 'Alone' } });
    await recruiter.call(workspaces.getWorkspace, { params: { id } });
    for (const reader of [mentor, recruiter]) expect(await readsOf(reader)).toEqual([]);
  });
});
