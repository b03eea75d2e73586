import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as me from '@whetstone/contracts/me';
import { exportMyData } from '@whetstone/contracts/my-export';
import * as sessions from '@whetstone/contracts/sessions';
import { SCHEMA_FILE } from '@whetstone/db/paths';
import { dumpTables } from '@whetstone/sync/testing/dump-tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { plantRow } from '../../testing/plant-rows.ts';
import { readAnnotations } from '../../testing/read-annotations.ts';
import { GOOD_PASSWORD } from '../../testing/good-password.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { keepTombstones } from './keep-tombstones.ts';
import { purgeDuePeople } from './purge-due-people.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const personal = readAnnotations(await readFile(SCHEMA_FILE, 'utf8')).filter((annotation) => annotation.personal === 'yes');
const ask = async (browser: TestBrowser, password: string | null = GOOD_PASSWORD) => browser.call(me.askForDeletion, { body: { password } });
const makeDue = async (id: string) => test.db.$executeRaw`UPDATE person SET deletion_due_at = app_now() - interval '1 second' WHERE id = ${id}::uuid`;
const isThere = async (id: string): Promise<boolean> => (await test.db.person.count({ where: { id } })) === 1;

/** The tables of a dump in which a text stands: as text, as base64, as hexadecimal. */
async function placesOf(marker: string): Promise<string[]> {
  const forms = [marker, Buffer.from(marker).toString('hex'), Buffer.from(marker).toString('base64').replace(/=+$/, '')];
  const dump = Object.entries(await dumpTables(test.db));
  return dump.filter(([, rows]) => forms.some((form) => JSON.stringify(rows).includes(form))).map(([table]) => table);
}

describe('asking for deletion', () => {
  it('ends all sessions and consents at once, and is undone by signing in again', async () => {
    const browser = await signUpAs(test, 'candidate');
    const second = new TestBrowser(test.app);
    await second.call(sessions.signIn, { body: { signInName: browser.signInName, password: GOOD_PASSWORD } });
    const mentor = await signUpAs(test, 'mentor');
    await plantRow(test.db, 'consent', { personId: browser.personId, otherId: mentor.personId, marker: '' });
    await test.db.$executeRaw`UPDATE consent SET revoked_at = NULL WHERE candidate_id = ${browser.personId}::uuid`;
    const copy = browser.cookie;
    const { deletionDueAt } = await ask(browser);
    const days = (new Date(deletionDueAt).getTime() - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(7, 2);
    browser.cookie = copy;
    for (const one of [browser, second]) expect((await one.call(sessions.getSession, {})).person).toBeNull();
    expect(await test.db.consent.findMany({ where: { candidateId: browser.personId, revokedAt: null } })).toEqual([]);

    await browser.call(sessions.signIn, { body: { signInName: browser.signInName, password: GOOD_PASSWORD } });
    expect((await browser.call(sessions.getSession, {})).person?.deletionDueAt).toBe(deletionDueAt);
    await browser.call(me.undoDeletion, {});
    expect((await browser.call(sessions.getSession, {})).person?.deletionDueAt).toBeNull();
    expect(await browser.refusal(browser.call(me.undoDeletion, {}))).toMatchObject({ status: 404, code: 'not_found' });
    const acts = (await browser.call(exportMyData, { query: {} })).data.whatIDid.map(({ act }) => act);
    expect(acts.filter((act) => act.startsWith('person.delete'))).toEqual(['person.delete-asked', 'person.delete-undone']);
  });

  it('needs the password', async () => {
    const browser = await signUpAs(test, 'candidate');
    const wrong = await browser.refusal(ask(browser, 'not the right password'));
    expect([wrong.status, wrong.code, wrong.fields]).toEqual([401, 'sign_in_failed', [{ field: 'password', message: 'is not right' }]]);
    expect(await browser.refusal(ask(browser, null))).toMatchObject({ status: 403, code: 'stronger_sign_in_needed' });
    expect(await browser.refusal(browser.call(me.askForDeletion, { body: {} as never }))).toMatchObject({ status: 400 });
    expect((await browser.call(sessions.getSession, {})).person?.deletionDueAt).toBeNull();
  });

  it('takes a second factor of the last ten minutes instead', async () => {
    const browser = await signUpAs(test, 'mentor');
    await test.db.$executeRaw`UPDATE session SET strengthened_at = app_now() - interval '11 minutes' WHERE person_id = ${browser.personId}::uuid`;
    expect(await browser.refusal(ask(browser, null))).toMatchObject({ code: 'stronger_sign_in_needed' });
    await test.db.$executeRaw`UPDATE session SET strengthened_at = app_now() - interval '9 minutes' WHERE person_id = ${browser.personId}::uuid`;
    expect(Object.keys(await ask(browser, null))).toEqual(['deletionDueAt']);
  });

  it('is refused to who is signed out', async () => {
    const stranger = new TestBrowser(test.app);
    expect(await stranger.refusal(ask(stranger))).toMatchObject({ status: 401 });
    expect(await stranger.refusal(stranger.call(me.undoDeletion, {}))).toMatchObject({ status: 401 });
  });

  it('leaves one admin, also when all ask at once', async () => {
    const admins = [await signUpAs(test, 'admin'), await signUpAs(test, 'admin'), await signUpAs(test, 'admin')];
    const results = await Promise.allSettled(admins.map(async (admin) => ask(admin)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const last = admins.find((_, index) => results[index]?.status === 'rejected');
    if (last === undefined) throw new Error('no admin stayed');
    expect(await last.refusal(ask(last))).toMatchObject({ status: 409, code: 'last_admin' });
    expect((await last.call(sessions.getSession, {})).person?.roles).toEqual(['admin']);
  });
});

describe('a person who is due', () => {
  it('is gone from every table, with everything they wrote, and only a tombstone is left', async () => {
    const [browser, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'mentor')];
    const { personId } = browser;
    const { pseudonym } = await test.db.person.findUniqueOrThrow({ where: { id: personId } });
    const planted = { personId, otherId: other.personId };
    await test.db.$executeRaw`
      UPDATE person SET name = 'marker-name', sign_in_name = 'marker-sign-in', time_zone = 'marker-zone', language = 'marker-language', appearance = 'marker-look'
      WHERE id = ${personId}::uuid`;
    for (const { table } of personal.filter(({ model }) => model !== 'Person')) {
      await test.db.$executeRawUnsafe(`DELETE FROM "${table}" WHERE to_jsonb("${table}")::text LIKE '%${personId}%'`); // of some there is one for a person
      await plantRow(test.db, table, { ...planted, marker: `marker-${table}` });
      if (['consent', 'break_glass', 'suggestion', 'mentee_note'].includes(table))
        await plantRow(test.db, table, { ...planted, marker: `marker-other-side-${table}`, side: 1 });
    }
    await test.db.notification.create({ data: { personId: other.personId, kind: 'consent-given', data: { by: personId, called: 'marker-in-another' } } });

    const alone = { name: 'marker-workspace', slug: 'marker-alone', members: { create: { personId, role: 'owner' as const } } };
    await test.db.workspace.create({
      data: { ...alone, links: { create: { purpose: 'invite', tokenHash: Buffer.from('marker-invite'), expiresAt: new Date() } } },
    });

    const before = await placesOf('marker-');
    expect(before).toEqual(
      expect.arrayContaining(['person', 'password', 'passkey', 'totp', 'recovery_code', 'session', 'ceremony', 'one_time_link', 'notification']),
    );
    expect(before).toEqual(expect.arrayContaining(['notification_feed', 'push_device', 'report', 'break_glass', 'workspace']));
    expect(before.length).toBeGreaterThanOrEqual(12);
    expect((await placesOf(personId)).length).toBeGreaterThanOrEqual(personal.length);

    await makeDue(personId);
    expect(await purgeDuePeople(test)).toBe(1);
    expect(await placesOf('marker-')).toEqual([]);
    expect(await placesOf(personId)).toEqual([]);
    expect(await isThere(other.personId)).toBe(true);
    expect(await test.db.auditEvent.findMany({ where: { act: 'person.deleted', subject: pseudonym }, select: { actor: true, target: true } })).toEqual([
      { actor: null, target: null },
    ]);
    expect(await test.db.tombstone.count()).toBe(1);
  });

  it('leaves a workspace that others are in, and hands it on', async () => {
    const [owner, viewer, editor] = [await signUpAs(test, 'recruiter'), await signUpAs(test, 'recruiter'), await signUpAs(test, 'recruiter')];
    const member = (who: { personId: string }, role: 'owner' | 'editor' | 'viewer') => ({ personId: who.personId, role });
    const { id: workspaceId } = await test.db.workspace.create({
      data: { name: 'Hiring', slug: 'hiring', members: { create: [member(owner, 'owner'), member(viewer, 'viewer'), member(editor, 'editor')] } },
    });
    await makeDue(owner.personId);
    await purgeDuePeople(test);
    const members = await test.db.workspaceMember.findMany({ where: { workspaceId }, orderBy: { role: 'asc' }, select: { personId: true, role: true } });
    expect(members).toEqual([member(editor, 'owner'), member(viewer, 'viewer')]);
  });

  it('is not one whose seven days are running, or who has undone it', async () => {
    const [waiting, staying] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    await ask(waiting);
    await test.db.$executeRaw`UPDATE person SET deletion_due_at = app_now() + interval '1 minute' WHERE id = ${waiting.personId}::uuid`;
    await makeDue(staying.personId);
    await staying.call(me.undoDeletion, {});
    expect(await purgeDuePeople(test)).toBe(0);
    expect([await isThere(waiting.personId), await isThere(staying.personId)]).toEqual([true, true]);
  });

  it('is deleted once when several processes try at once', async () => {
    const people = await Promise.all([1, 2, 3].map(async () => signUpAs(test, 'candidate')));
    for (const { personId } of people) await makeDue(personId);
    const tombstones = await test.db.tombstone.count();
    const counts = await Promise.all([1, 2, 3, 4].map(async () => purgeDuePeople(test)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(await test.db.tombstone.count()).toBe(tombstones + 3);
    expect(await test.db.auditEvent.count({ where: { act: 'person.deleted' } })).toBe(tombstones + 3);
  });

  it('does not keep the others when they cannot be deleted', async () => {
    const [stuck, free] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    await test.db.$executeRaw`CREATE TABLE holds_fast (person_id uuid REFERENCES person (id))`;
    await test.db.$executeRaw`INSERT INTO holds_fast VALUES (${stuck.personId}::uuid)`;
    const tombstones = await test.db.tombstone.count();
    await makeDue(stuck.personId);
    await makeDue(free.personId);
    await expect(purgeDuePeople(test)).rejects.toThrow('1 of 2 people who are due could not be deleted');
    expect([await isThere(stuck.personId), await isThere(free.personId)]).toEqual([true, false]);
    expect(await test.db.tombstone.count()).toBe(tombstones + 1);
    await test.db.$executeRaw`DROP TABLE holds_fast`;
    expect(await purgeDuePeople(test)).toBe(1);
  });
});

describe('the file beside the backups', () => {
  it('holds every tombstone once, and keeps those that the table has lost', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'whetstone-tombstones-'));
    const file = join(folder, 'backups', 'tombstones.txt');
    const lines = async () => (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
    await keepTombstones(test, file);
    await keepTombstones(test, file);
    const first = await lines();
    expect(first).toHaveLength(await test.db.tombstone.count());
    expect(first.every((line) => /^[0-9a-f]{64} \d{4}-/.test(line))).toBe(true);
    await test.db.tombstone.deleteMany();
    await keepTombstones(test, file);
    expect(await lines()).toEqual(first);
    await rm(folder, { recursive: true, force: true });
  });
});
