import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/study-plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addManyQuestions } from '../../testing/add-many-questions.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { logGrades } from '../../testing/study-log.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { DEFAULT_PREFERENCES, readPreferences } from './read-preferences.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(addManyQuestions);
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;
const ID = '0198a000-0000-7000-8000-000000000001';
const SRE: contract.TargetBody = { guide: 'acme-sre', stages: [{ stage: 'phone', on: '2027-01-15' }], leftOut: [] };

const put = async (person: Person, body: Partial<contract.TargetBody> = {}, id: string = randomUUID()) =>
  person.call(contract.putTarget, { params: { id }, body: { ...SRE, ...body } });
const studyOf = async (person: Person) => person.call(contract.getStudy, {});

describe('a target', () => {
  it('shows every stage of the guide, and every area of its questions with how much there is', async () => {
    const person = await signUpAs(test, 'candidate');
    const id = randomUUID();
    const target = await put(person, { guide: 'acme-dev', stages: [{ stage: 'onsite', on: '2027-02-01' }], leftOut: ['coding'] }, id);
    expect(target).toEqual({
      id,
      guide: { slug: 'acme-dev', name: 'Developer at Acme' },
      company: 'Acme Corporation',
      stages: [
        { stage: { slug: 'phone', name: 'Phone screen' }, on: null },
        { stage: { slug: 'onsite', name: 'Onsite' }, on: '2027-02-01' },
      ],
      areas: [
        { area: { slug: 'behavioral', name: 'Behaviour' }, questionCount: 2, minutes: 40, isLeftOut: false },
        { area: { slug: 'linux', name: 'Linux' }, questionCount: 2, minutes: 40, isLeftOut: false },
        { area: { slug: 'coding', name: 'Coding' }, questionCount: 2, minutes: 50, isLeftOut: true },
      ],
    });
    expect((await studyOf(person)).targets).toEqual([target]);
  });

  it('is replayed by the same body, and changed by another', async () => {
    const person = await signUpAs(test, 'candidate');
    const first = await put(person, {}, ID);
    expect(await put(person, {}, ID)).toEqual(first);
    const moved = await put(person, { stages: [{ stage: 'phone', on: '2020-01-01' }], leftOut: ['linux'] }, ID);
    expect(moved.stages).toEqual([{ stage: { slug: 'phone', name: 'Phone screen' }, on: '2020-01-01' }]);
    expect((await studyOf(person)).targets).toEqual([moved]);
  });

  it('ends once and for all; what was studied stays', async () => {
    const person = await signUpAs(test, 'candidate');
    await put(person, {}, ID);
    for (const _again of [1, 2]) expect(await person.call(contract.endTarget, { params: { id: ID } })).toEqual({ done: true });
    expect(await studyOf(person)).toMatchObject({ hasBegun: true, targets: [] });
    expect(await person.refusal(put(person, {}, ID))).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('need not be there for someone who has graded a question to have begun', async () => {
    const person = await signUpAs(test, 'candidate');
    expect((await studyOf(person)).hasBegun).toBe(false);
    await logGrades(test, person.personId, [{ questionId: 'q-fork', daysAgo: 1, grade: 3 }]);
    expect((await studyOf(person)).hasBegun).toBe(true);
  });

  it('of another person under the same id is another target', async () => {
    const [one, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const mine = await put(one, {}, ID);
    expect(await other.refusal(other.call(contract.endTarget, { params: { id: ID } }))).toMatchObject({ status: 404, code: 'not_found' });
    await put(other, { guide: 'acme-dev', stages: [] }, ID);
    expect((await studyOf(one)).targets).toEqual([mine]);
  });

  it.each([
    ['a guide that is not there', { guide: 'acme' }, 'guide'],
    ['a stage that the guide has not', { stages: [{ stage: 'onsite', on: '2027-01-15' }] }, 'stages'],
    ['a stage that stands there twice', { stages: [...SRE.stages, ...SRE.stages] }, 'stages'],
    ['an area that none of its questions has', { leftOut: ['astrology'] }, 'leftOut'],
    ['a date that is none', { stages: [{ stage: 'phone', on: '2027-02-30' }] }, 'stages.0.on'],
    ['a year that PostgreSQL has not', { stages: [{ stage: 'phone', on: '0000-01-01' }] }, 'stages.0.on'],
    ['a time instead of a date', { stages: [{ stage: 'phone', on: '2027-01-15T00:00:00Z' }] }, 'stages.0.on'],
  ])('is refused with %s', async (_what, body, field) => {
    const person = await signUpAs(test, 'candidate');
    const refusal = await person.refusal(put(person, body));
    expect([refusal.status, refusal.fields.map((one) => one.field)]).toEqual([400, [field]]);
    expect((await studyOf(person)).hasBegun).toBe(false);
  });

  it('is one of at most twelve', async () => {
    const person = await signUpAs(test, 'candidate');
    for (let count = 0; count < 12; count += 1) await put(person);
    expect(await person.refusal(put(person))).toMatchObject({ status: 409 });
    expect((await studyOf(person)).targets).toHaveLength(12);
  });
});

describe('preferences', () => {
  it('are those of the table until something is changed', async () => {
    const person = await signUpAs(test, 'candidate');
    await test.db.studyPreferences.create({ data: { personId: person.personId } });
    expect(await readPreferences(test.db, person.personId)).toEqual(DEFAULT_PREFERENCES);
  });

  it('change by what is named, and nothing else does', async () => {
    const person = await signUpAs(test, 'candidate');
    const change = { weekdayMinutes: [0, 30, 30, 30, 30, 120, 120], daysOff: ['2027-01-02', '2027-01-01', '2027-01-02'] };
    const changed = await person.call(contract.changeStudyPreferences, { body: change });
    expect(changed).toMatchObject({ weekdayMinutes: change.weekdayMinutes, daysOff: ['2027-01-01', '2027-01-02'], reviewCap: 60, spread: null });
    const more = await person.call(contract.changeStudyPreferences, { body: { weeklyGoalMinutes: 300, spread: { fromOn: '2027-01-01', days: 7 } } });
    expect(more).toEqual({ ...changed, weeklyGoalMinutes: 300, spread: { fromOn: '2027-01-01', days: 7 } });
    expect((await person.call(contract.changeStudyPreferences, { body: { spread: null } })).spread).toBeNull();
    expect((await studyOf(person)).preferences).toEqual({ ...more, spread: null });
  });

  it.each([
    ['six weekdays', { weekdayMinutes: [1, 2, 3, 4, 5, 6] }],
    ['eight weekdays', { weekdayMinutes: [1, 2, 3, 4, 5, 6, 7, 8] }],
    ['more minutes than a day may have', { weekdayMinutes: [721, 0, 0, 0, 0, 0, 0] }],
    ['a day off that is no date', { daysOff: ['2027-13-01'] }],
    ['no reviews at all', { reviewCap: 0 }],
    ['a spread over one day', { spread: { fromOn: '2027-01-01', days: 1 } }],
    ['weights, which only a fitting makes', { weights: [] }],
  ])('are refused with %s', async (_what, body) => {
    const person = await signUpAs(test, 'candidate');
    expect(await person.refusal(person.call(contract.changeStudyPreferences, { body: body as object }))).toMatchObject({ status: 400 });
  });
});

describe('who is signed out, or no candidate', () => {
  it('finds nothing of this', async () => {
    const [visitor, mentor] = [new TestBrowser(test.app), await signUpAs(test, 'mentor')];
    for (const [browser, status] of [
      [visitor, 401],
      [mentor, 404],
    ] as const) {
      const callings = [
        browser.call(contract.getStudy, {}),
        browser.call(contract.getPlan, {}),
        browser.call(contract.getToday, {}),
        browser.call(contract.putTarget, { params: { id: ID }, body: SRE }),
        browser.call(contract.endTarget, { params: { id: ID } }),
        browser.call(contract.changeStudyPreferences, { body: {} }),
      ];
      const refusals = await Promise.all(callings.map(async (calling) => browser.refusal(calling)));
      expect(refusals.map((refusal) => refusal.status)).toEqual(callings.map(() => status));
    }
  });
});
