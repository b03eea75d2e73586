import { randomUUID } from 'node:crypto';
import { putReview } from '@whetstone/contracts/attempts';
import { changeSettings } from '@whetstone/contracts/me';
import { getRound, putRound, putRoundPause, submitRound } from '@whetstone/contracts/rounds';
import * as contract from '@whetstone/contracts/study-plan';
import { addDays } from '@whetstone/study/iso-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;

/** A candidate with a phone screen in so many days. */
async function aimAt(days: number): Promise<Person> {
  const person = await signUpAs(test, 'candidate');
  const { today } = await person.call(contract.getStudy, {});
  const stages = [{ stage: 'phone', on: addDays(today, days) }];
  await person.call(contract.putTarget, { params: { id: randomUUID() }, body: { guide: 'acme-sre', stages, leftOut: [] } });
  return person;
}

const planOf = async (person: Person) => person.call(contract.getPlan, {});
const todayOf = async (person: Person) => person.call(contract.getToday, {});
const rehearsalDays = ({ days }: contract.PlanView): number[] => days.flatMap(({ rehearsal }, day) => (rehearsal === null ? [] : [day]));

/** A round of the phone screen that began so many minutes ago and is over. */
async function rehearse(person: Person, minutes: number): Promise<string> {
  const id = randomUUID();
  const of = { kind: 'guide-stage', guide: 'acme-sre', stage: 'phone' } as const;
  await person.call(putRound, { params: { id }, body: { mode: 'strict', minutes: 45, count: 2, of } });
  await test.db.$executeRaw`
    UPDATE round SET started_at = started_at - make_interval(mins => ${minutes}), ends_at = ends_at - make_interval(mins => ${minutes}) WHERE id = ${id}::uuid`;
  await person.call(submitRound, { params: { id }, body: { claimedAt: null } });
  return id;
}

describe('mock rounds in the plan', () => {
  it('stand two days before the date, and earlier where there is time, within the minutes of their days, and in the calendar', async () => {
    const person = await aimAt(11);
    const plan = await planOf(person);
    expect(rehearsalDays(plan)).toEqual([5, 9]);
    const day = plan.days[9];
    expect(day?.rehearsal).toEqual({
      guide: { slug: 'acme-sre', name: 'SRE at Acme' },
      stage: { slug: 'phone', name: 'Phone screen' },
      roundMinutes: Math.min(45, day?.capMinutes ?? 0),
      minutes: Math.min(45, day?.capMinutes ?? 0),
    });
    expect(plan.days.filter(({ plannedMinutes, capMinutes }) => plannedMinutes > capMinutes)).toEqual([]);
    expect(plan).toMatchObject({ isFeasible: true, rehearsalsLeftOut: 0 });
    expect((await person.send({ url: '/api/me/plan.ics' })).body).toContain('Mock round: Phone screen');
  });

  it('come first on their day; one that is done stands there with its time, and is asked for no more', async () => {
    const person = await aimAt(2);
    const before = await todayOf(person);
    const stage = { guide: { slug: 'acme-sre', name: 'SRE at Acme' }, stage: { slug: 'phone', name: 'Phone screen' } };
    expect(before.items[0]).toMatchObject({ kind: 'round', round: { id: null, ...stage }, isDone: false });
    const id = await rehearse(person, 20);
    const after = await todayOf(person);
    expect(after.items.filter(({ kind }) => kind === 'round')).toMatchObject([{ round: { id, ...stage }, minutes: 20, isDone: true }]);
    expect([after.doneMinutes, after.week.doneMinutes, after.leftMinutes]).toEqual([20, 20, before.capMinutes - 20]);
    expect(rehearsalDays(await planOf(person))).toEqual([]);
  });

  it('have the extra time of the settings within the minutes of their day', async () => {
    const person = await aimAt(11);
    await person.call(changeSettings, { body: { extraTime: 'double' } });
    await person.call(contract.changeStudyPreferences, { body: { weekdayMinutes: Array.from({ length: 7 }, () => 80) } });
    expect((await planOf(person)).days[9]?.rehearsal).toMatchObject({ minutes: 80, roundMinutes: 40 });
  });

  it('that are paused beyond their end are not over, and count for nothing yet', async () => {
    const person = await aimAt(2);
    const [id, pauseId] = [randomUUID(), randomUUID()];
    const of = { kind: 'guide-stage', guide: 'acme-sre', stage: 'phone' } as const;
    await person.call(putRound, { params: { id }, body: { mode: 'practice', minutes: 45, count: 2, of } });
    await person.call(putRoundPause, { params: { id, pauseId } });
    await test.db.$executeRaw`UPDATE round SET started_at = started_at - interval '2 hours', ends_at = ends_at - interval '2 hours' WHERE id = ${id}::uuid`;
    await test.db.$executeRaw`UPDATE round_pause SET began_at = began_at - interval '110 minutes' WHERE round_id = ${id}::uuid`;
    const paused = await todayOf(person);
    expect([paused.doneMinutes, paused.items.filter(({ kind }) => kind === 'round').map(({ isDone }) => isDone)]).toEqual([0, [false]]);
    await person.call(submitRound, { params: { id }, body: { claimedAt: null } });
    expect((await todayOf(person)).items.find(({ kind }) => kind === 'round')).toMatchObject({ isDone: true, minutes: 10 });
  });

  it('make a day one of the streak', async () => {
    const person = await aimAt(2);
    await person.call(contract.changeStudyPreferences, { body: { isStreakShown: true } });
    expect((await todayOf(person)).streak?.days).toBe(0);
    await rehearse(person, 20);
    expect((await todayOf(person)).streak?.days).toBe(1);
  });

  it('take their time once: what is graded from one takes none of its own', async () => {
    const person = await aimAt(2);
    const id = await rehearse(person, 20);
    const [asked] = (await person.call(getRound, { params: { id } })).questions;
    const other = asked?.told?.slug === 'fork' ? 'top-ips' : 'fork';
    const grade = async (question: string, attemptId: string | null) => {
      const body = { kind: 'grade', question, version: 1, grade: 3, attemptId, durationMs: 720_000, claimedAt: null } as const;
      await person.call(putReview, { params: { id: randomUUID() }, body });
      const { doneMinutes, week } = await todayOf(person);
      return [doneMinutes, week.doneMinutes];
    };
    expect(await grade(asked?.told?.slug ?? '', asked?.attemptId ?? '')).toEqual([20, 20]);
    expect(await grade(other, null)).toEqual([32, 32]);
  });

  it('give way to questions where there is too little time, and the plan says so', async () => {
    const person = await aimAt(2);
    await person.call(contract.changeStudyPreferences, { body: { weekdayMinutes: Array.from({ length: 7 }, () => 30) } });
    const plan = await planOf(person);
    expect(rehearsalDays(plan)).toEqual([]);
    expect(plan.rehearsalsLeftOut).toBe(1);
  });

  it('are not planned for a stage that asks nothing', async () => {
    const person = await aimAt(9);
    await test.db.guideQuestion.deleteMany({ where: { kind: 'stage', sectionSlug: 'phone' } });
    const plan = await planOf(person);
    expect([plan.next?.stage.slug, plan.questionCount > 0, rehearsalDays(plan)]).toEqual(['phone', true, []]);
  });
});
