import { readFile } from 'node:fs/promises';
import { exportMyData as contract } from '@whetstone/contracts/my-export';
import { SCHEMA_FILE } from '@whetstone/db/paths';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../actor.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { plantRow } from '../../testing/plant-rows.ts';
import { annotationFault, exportKeysOf, readAnnotations } from '../../testing/read-annotations.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { exportMyData } from './export-my-data.ts';
import { writeMarkdown } from './write-markdown.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const schema = await readFile(SCHEMA_FILE, 'utf8');
const personal = readAnnotations(schema).filter((annotation) => annotation.personal !== 'no');

/** What says nothing in words of its own: it names things, dates and figures. */
const WITHOUT_WORDS = new Set(
  'RoleGrant WorkspaceMember Consent StudyPreferences Target TrackPass ReadingDone Attempt Review Card Star Fit RoundQuestion RoundVisit RoundPause RoundLoop MentorBlock MentorStanding'.split(
    ' ',
  ),
);

/** A person made without signing up, who has nothing that was not planted. */
async function createPerson(name: string): Promise<Actor> {
  const { id, pseudonym } = await test.db.person.create({ data: { signInName: `${name}-${Date.now()}`, name } });
  return { personId: id, pseudonym, sessionId: id, roles: new Set(), isDemo: false, isStrong: false };
}

/** The lengths of the lists of an export, by key. */
const counts = (data: object): Record<string, number> =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Array.isArray(value) ? value.length : 1]));

describe('every model', () => {
  it('says where it is exported and how it is deleted, or that it is not personal', () => {
    expect(
      readAnnotations(schema)
        .map(annotationFault)
        .filter((fault) => fault !== null),
    ).toEqual([]);
    expect(personal.length).toBeGreaterThanOrEqual(17);
  });

  it.each([
    ['/// What it is.', 'Diary does not say whether it is personal'],
    ['/// personal: yes.', 'Diary does not say where it is exported'],
    ['/// personal: yes. Deleted: with the person.', 'Diary does not say where it is exported'],
    ['/// personal: yes. Exported: never. Deleted: with the person.', 'Diary is never exported and does not say why'],
    ['/// personal: yes. Exported: diary.', 'Diary does not say how it is deleted'],
  ])('would fail with the comment "%s"', (comment, fault) => {
    const [diary] = readAnnotations(`${comment}\nmodel Diary {\n  id Int @id\n\n  @@map("diary")\n}\n`);
    expect(diary && annotationFault(diary)).toBe(fault);
  });

  it.each(personal.filter((annotation) => exportKeysOf(annotation).length > 0 && !['Person', 'AuditEvent'].includes(annotation.model)))(
    'of a person is in the export under its name: $model as "$exported"',
    async (annotation) => {
      const [person, other] = [await createPerson('exporter'), await createPerson('other')];
      const before = (await exportMyData(test, person, 'en')).data;
      await plantRow(test.db, annotation.table, { personId: person.personId, otherId: other.personId, marker: 'planted' });
      const { data, markdown } = await exportMyData(test, person, 'en');
      for (const key of exportKeysOf(annotation)) {
        expect(Object.keys(data)).toContain(key);
        if (key === 'profile') expect(data.profile).not.toEqual(before.profile);
        else expect(counts(data)[key]).toBe((counts(before)[key] ?? 0) + 1);
      }
      if (!WITHOUT_WORDS.has(annotation.model)) for (const text of [JSON.stringify(data), markdown]) expect(text).toContain('planted');
    },
  );

  it.each(personal.filter((annotation) => exportKeysOf(annotation).length === 0))('that holds secrets is in no export: $model', async (annotation) => {
    const [person, other] = [await createPerson('exporter'), await createPerson('other')];
    await plantRow(test.db, annotation.table, { personId: person.personId, otherId: other.personId, marker: 'a-secret' });
    expect(JSON.stringify(await exportMyData(test, person, 'en'))).not.toContain('a-secret');
  });
});

describe('an export', () => {
  it('holds what stands on either side of a consent and of emergency access, with names as far as they may be known', async () => {
    const [candidate, mentor] = [await createPerson('candidate'), await createPerson('mentor')];
    for (const table of ['consent', 'break_glass']) await plantRow(test.db, table, { personId: candidate.personId, otherId: mentor.personId, marker: 'why' });
    await test.db.$executeRaw`UPDATE consent SET revoked_at = NULL, expires_at = app_now() + interval '1 day' WHERE candidate_id = ${candidate.personId}::uuid`;
    const sidesOf = async (actor: Actor) => {
      const { consents, emergencyAccess } = (await exportMyData(test, actor, 'en')).data;
      return [...consents, ...emergencyAccess].map(({ side, other }) => [side, other]);
    };
    expect(await sidesOf(candidate)).toEqual([
      ['given', 'mentor'],
      ['of-mine', 'mentor'],
    ]);
    expect(await sidesOf(mentor)).toEqual([
      ['held', 'candidate'],
      ['by-me', 'candidate'],
    ]);
    expect(await sidesOf({ ...mentor, roles: new Set(['mentor']) })).toEqual([
      ['held', null],
      ['by-me', null],
    ]);
    await test.db.$executeRaw`UPDATE consent SET revoked_at = app_now() WHERE candidate_id = ${candidate.personId}::uuid`;
    expect(await sidesOf(mentor)).toEqual([
      ['held', null],
      ['by-me', 'candidate'],
    ]);
  });

  it('tells who read one, what one did oneself, and nothing of anyone else', async () => {
    const [person, reader, stranger] = [await createPerson('person'), await createPerson('Reader'), await createPerson('stranger')];
    await test.db.auditEvent.createMany({
      data: [
        { act: 'read.progress', actor: reader.pseudonym, subject: person.pseudonym },
        { act: 'settings.change', actor: person.pseudonym, subject: null },
        { act: 'read.rounds', actor: reader.pseudonym, subject: stranger.pseudonym },
        { act: 'roles.change', actor: null, subject: person.pseudonym },
      ],
    });
    const { data } = await exportMyData(test, person, 'en');
    expect(data.whoReadMe.map(({ act, who }) => [act, who])).toEqual([
      ['read.progress', 'Reader'],
      ['roles.change', null],
    ]);
    expect(data.whatIDid.map(({ act, isAboutMe }) => [act, isAboutMe])).toEqual([
      ['settings.change', false],
      ['person.export', true],
    ]);
  });

  it('comes over the API to who is signed in, to staff without a second factor too, and is noted', async () => {
    const browser = await signUpAs(test, 'mentor');
    await test.db.$executeRaw`UPDATE session SET strengthened_at = NULL WHERE person_id = ${browser.personId}::uuid`;
    const { data, markdown } = await browser.call(contract, { query: { language: 'zh-CN' } });
    expect(data.profile).toMatchObject({ id: browser.personId, signInName: browser.signInName, roles: [{ role: 'mentor' }] });
    expect(markdown).toContain('# 我在 Whetstone 的数据');
    expect(data.whatIDid.at(-1)).toMatchObject({ act: 'person.export', isAboutMe: true });
    const secret = browser.cookie.split('=')[1] ?? 'no cookie';
    expect(JSON.stringify(data)).not.toContain(secret);
    const stranger = new TestBrowser(test.app);
    expect(await stranger.refusal(stranger.call(contract, { query: {} }))).toMatchObject({ status: 401, code: 'not_signed_in' });
    expect(await browser.refusal(browser.call(contract, { query: { language: 'fr' as 'en' } }))).toMatchObject({ status: 400 });
  });

  it('does not take what people wrote for markup', async () => {
    const person = await createPerson('writer');
    await test.db.report.create({
      data: { personId: person.personId, kind: 'question', targetId: 'q', version: 1, part: 'answer', text: '# Title\n![x](http://evil.example)<b>' },
    });
    const { data, exportedAt } = await exportMyData(test, person, 'en');
    const markdown = writeMarkdown(data, exportedAt, 'en');
    expect(markdown).toContain(String.raw`Text: \# Title`);
    expect(markdown).toContain(String.raw`\!\[x\](http://evil.example)\<b\>`);
    expect(markdown.match(/^# /gm)).toHaveLength(1);
  });
});
