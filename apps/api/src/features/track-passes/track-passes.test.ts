import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/study-plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { logGrades } from '../../testing/study-log.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;
const start = async (person: Person, id: string, track = 'acme-three-days') => person.call(contract.startTrackPass, { params: { id }, body: { track } });
const read = async (person: Person, id: string, body: { kind: 'article' | 'guide' | 'salary'; slug: string; version: number }) =>
  person.call(contract.putReadingDone, { params: { id }, body });
const tracksOf = async (person: Person) => (await person.call(contract.getStudy, {})).tracks;
const ANVILS = { kind: 'article', slug: 'anvils', version: 1 } as const;

describe('a pass through a track', () => {
  it('counts what is done since it began: questions by their grades, pages by their reading', async () => {
    const [person, id] = [await signUpAs(test, 'candidate'), randomUUID()];
    expect(await start(person, id)).toMatchObject({ pass: 1, done: 0, count: 3, next: { kind: 'question', slug: 'fork' } });
    await logGrades(test, person.personId, [{ questionId: 'q-fork', daysAgo: -1, grade: 3 }]);
    expect(await tracksOf(person)).toMatchObject([{ id, done: 1, next: { kind: 'article', slug: 'anvils', title: 'On anvils' } }]);
    await read(person, randomUUID(), ANVILS);
    await read(person, randomUUID(), { kind: 'salary', slug: 'acme-sre', version: 1 });
    expect(await tracksOf(person)).toMatchObject([{ done: 3, next: null }]);
  });

  it('ends the one before it of the same track, and begins at nothing', async () => {
    const [person, first, second] = [await signUpAs(test, 'candidate'), randomUUID(), randomUUID()];
    await start(person, first);
    await read(person, randomUUID(), ANVILS);
    expect(await start(person, second)).toMatchObject({ pass: 2, done: 0 });
    expect((await tracksOf(person)).map(({ id }) => id)).toEqual([second]);
    expect((await start(person, first)).pass).toBe(1);
    expect((await tracksOf(person)).map(({ id }) => id)).toEqual([second]);
    for (const _again of [1, 2]) expect(await person.call(contract.endTrackPass, { params: { id: second } })).toEqual({ done: true });
    expect(await tracksOf(person)).toEqual([]);
  });

  it('of two that are begun at once leaves one open', async () => {
    const person = await signUpAs(test, 'candidate');
    await Promise.all([1, 2, 3].map(async () => start(person, randomUUID())));
    expect(await tracksOf(person)).toHaveLength(1);
  });

  it('is refused for a track that is not there, and ended by nobody else', async () => {
    const [person, other, id] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate'), randomUUID()];
    const refusal = await person.refusal(start(person, id, 'nothing'));
    expect([refusal.status, refusal.fields.map(({ field }) => field)]).toEqual([400, ['track']]);
    await start(person, id);
    expect(await other.refusal(other.call(contract.endTrackPass, { params: { id } }))).toMatchObject({ status: 404, code: 'not_found' });
    expect(await tracksOf(person)).toHaveLength(1);
  });
});

describe('a reading', () => {
  it('is written once by its id: the same again changes nothing, another is refused', async () => {
    const [person, id] = [await signUpAs(test, 'candidate'), randomUUID()];
    for (const _again of [1, 2]) expect(await read(person, id, ANVILS)).toEqual({ done: true });
    expect(await test.db.readingDone.findMany({ where: { personId: person.personId } })).toMatchObject([
      { documentId: 'article-anvils', version: 1, minutes: 7 },
    ]);
    expect(await person.refusal(read(person, id, { kind: 'guide', slug: 'acme-sre', version: 1 }))).toMatchObject({ status: 409, code: 'conflict' });
  });

  it.each([
    ['a page that is not there', { ...ANVILS, slug: 'nothing' }, 'slug'],
    ['a page of another kind', { ...ANVILS, kind: 'guide' as const }, 'slug'],
    ['a version that there was not yet', { ...ANVILS, version: 2 }, 'version'],
    ['no version', { ...ANVILS, version: 0 }, 'version'],
  ])('is refused for %s', async (_what, body, field) => {
    const person = await signUpAs(test, 'candidate');
    const refusal = await person.refusal(read(person, randomUUID(), body));
    expect([refusal.status, refusal.fields.map((one) => one.field)]).toEqual([400, [field]]);
  });
});
