import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/study-plan';
import { addDays } from '@whetstone/study/iso-date';
import { dumpTables } from '@whetstone/sync/testing/dump-tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addManyQuestions } from '../../testing/add-many-questions.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { logGrades } from '../../testing/study-log.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(addManyQuestions);
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;
const planOf = async (person: Person) => person.call(contract.getPlan, {});
const todayOf = async (person: Person): Promise<string> => (await person.call(contract.getStudy, {})).today;

/** A target with dates so many days from today. */
async function prepare(person: Person, guide: string, days: Record<string, number>): Promise<string> {
  const [id, today] = [randomUUID(), await todayOf(person)];
  const stages = Object.entries(days).map(([stage, count]) => ({ stage, on: addDays(today, count) }));
  await person.call(contract.putTarget, { params: { id }, body: { guide, stages, leftOut: [] } });
  return id;
}

const newIn = (plan: contract.PlanView): string[] => plan.days.flatMap(({ newQuestions }) => newQuestions.map(({ id }) => id));

describe('a plan', () => {
  it('without a target is empty, and reaches four weeks', async () => {
    const plan = await planOf(await signUpAs(test, 'candidate'));
    expect(plan).toMatchObject({ next: null, questionCount: 0, neededMinutes: 0, isFeasible: true, unmet: [], cuts: [], backlog: { count: 0, minutes: 0 } });
    expect(plan.days).toHaveLength(28);
  });

  it('meets every question before the date, within the minutes of each day, and ends with the day of the interview', async () => {
    const person = await signUpAs(test, 'candidate');
    await prepare(person, 'acme-sre', { phone: 10 });
    const plan = await planOf(person);
    const today = await todayOf(person);
    expect(plan.next).toEqual({
      guide: { slug: 'acme-sre', name: 'SRE at Acme' },
      stage: { slug: 'phone', name: 'Phone screen' },
      on: addDays(today, 10),
      daysLeft: 10,
    });
    expect(plan).toMatchObject({ questionCount: 5, metCount: 0, isFeasible: true, cuts: [] });
    expect(newIn(plan).toSorted()).toEqual(['q-fork', 'q-many-0', 'q-many-1', 'q-many-2', 'q-top-ips']);
    expect(plan.days.map(({ on }) => on)).toEqual(Array.from({ length: 11 }, (_, day) => addDays(today, day)));
    expect(plan.days.filter(({ plannedMinutes, capMinutes }) => plannedMinutes > capMinutes)).toEqual([]);
    expect(plan.days.at(-1)).toMatchObject({ plannedMinutes: 0, stages: [{ guide: { slug: 'acme-sre' }, stage: { slug: 'phone' } }] });
    expect(plan.recall.low).toBeLessThan(plan.recall.value);
    expect(plan.recall.high).toBeLessThan(1);
    expect(await planOf(person)).toEqual(plan);
  });

  it('works to the next stage first, and with the time that is left to what the stages after it ask', async () => {
    const person = await signUpAs(test, 'candidate');
    await prepare(person, 'acme-dev', { phone: 6, onsite: 30 });
    const plan = await planOf(person);
    expect(plan).toMatchObject({ next: { stage: { slug: 'phone' }, daysLeft: 6 }, questionCount: 2, isFeasible: true });
    expect(newIn(plan).slice(0, 2).toSorted()).toEqual(['q-many-2', 'q-many-3']);
    expect(newIn(plan).slice(2)).toContain('q-many-4');
  });

  it('says in minutes that the time does not suffice, and offers three cuts with their effect', async () => {
    const person = await signUpAs(test, 'candidate');
    await person.call(contract.changeStudyPreferences, { body: { weekdayMinutes: [20, 20, 20, 20, 20, 20, 20] } });
    await prepare(person, 'acme-sre', { phone: 3 });
    const plan = await planOf(person);
    expect(plan).toMatchObject({ isFeasible: false, allMetOn: null, availableMinutes: 60 });
    expect(plan.neededMinutes).toBeGreaterThan(60);
    expect(plan.unmet.length).toBeGreaterThan(0);
    expect(plan.cuts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['more-minutes', 'later-date']));
    for (const cut of plan.cuts) expect(cut.recall.value).toBeGreaterThanOrEqual(0);
    const later = plan.cuts.find(({ kind }) => kind === 'later-date');
    expect(later?.on && later.on > (plan.next?.on ?? '')).toBe(true);
  });

  it('plans for no stage that lies in the past', async () => {
    const person = await signUpAs(test, 'candidate');
    await prepare(person, 'acme-sre', { phone: -3 });
    const plan = await planOf(person);
    expect([plan.next, plan.questionCount, plan.days.length]).toEqual([null, 5, 28]);
  });

  it.each([
    [366, 367],
    [367, 28],
  ])('to a date %i days ahead has %i days: beyond a year it waits until the date is nearer', async (ahead, days) => {
    const person = await signUpAs(test, 'candidate');
    await prepare(person, 'acme-sre', { phone: ahead });
    expect((await planOf(person)).days).toHaveLength(days);
  });

  it('reviews what was met and is asked for no more, but not what was retired', async () => {
    const person = await signUpAs(test, 'candidate');
    await logGrades(test, person.personId, [{ questionId: 'q-a-mistake', daysAgo: 20, grade: 3 }]);
    const reviewsIn = ({ days }: contract.PlanView): number => days.reduce((sum, { reviewCount }) => sum + reviewCount, 0);
    const before = await planOf(person);
    expect([before.questionCount, before.days[0]?.reviewCount]).toEqual([1, 1]);
    await test.db.$executeRaw`UPDATE question SET retired_at = app_now() WHERE id = 'q-a-mistake'`;
    const after = await planOf(person);
    await test.db.$executeRaw`UPDATE question SET retired_at = NULL WHERE id = 'q-a-mistake'`;
    expect([after.questionCount, reviewsIn(after)]).toEqual([0, 0]);
  });

  it('keeps to days off, and leaves out an area of the target', async () => {
    const person = await signUpAs(test, 'candidate');
    const [id, today] = [await prepare(person, 'acme-sre', { phone: 8 }), await todayOf(person)];
    await person.call(contract.changeStudyPreferences, { body: { daysOff: [today, addDays(today, 1)] } });
    const on = addDays(today, 8);
    await person.call(contract.putTarget, { params: { id }, body: { guide: 'acme-sre', stages: [{ stage: 'phone', on }], leftOut: ['coding'] } });
    const plan = await planOf(person);
    expect(plan.days.slice(0, 2).map(({ capMinutes, plannedMinutes }) => [capMinutes, plannedMinutes])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(plan.questionCount).toBe(3);
    expect(newIn(plan).some((question) => question === 'q-top-ips')).toBe(false);
  });
});

/** Everything but sessions, which say when they were last used. */
async function dumpRows(): Promise<object> {
  const { session: _session, ...tables } = await dumpTables(test.db);
  return tables;
}

describe('a preview', () => {
  it('shows before and after of a moved date, and writes nothing', async () => {
    const person = await signUpAs(test, 'candidate');
    const [id, today] = [await prepare(person, 'acme-sre', { phone: 20 }), await todayOf(person)];
    const rows = await dumpRows();
    const moved = { id, guide: 'acme-sre', stages: [{ stage: 'phone', on: addDays(today, 2) }], leftOut: [] };
    const { before, after } = await person.call(contract.previewPlan, {
      body: { target: moved, preferences: { weekdayMinutes: [30, 30, 30, 30, 30, 30, 30] } },
    });
    expect(before).toEqual(await planOf(person));
    expect([before.isFeasible, after.isFeasible, after.next?.daysLeft, after.availableMinutes]).toEqual([true, false, 2, 60]);
    expect(await dumpRows()).toEqual(rows);
  });

  it('of a target with an unknown id is that of a new one, and refuses what putTarget refuses', async () => {
    const person = await signUpAs(test, 'candidate');
    const target = { id: randomUUID(), guide: 'acme-dev', stages: [], leftOut: [] };
    const { before, after } = await person.call(contract.previewPlan, { body: { target } });
    expect([before.questionCount, after.questionCount]).toEqual([0, 6]);
    expect((await person.call(contract.getStudy, {})).hasBegun).toBe(false);
    const bad = person.call(contract.previewPlan, { body: { target: { ...target, guide: 'nothing' } } });
    expect(await person.refusal(bad)).toMatchObject({ status: 400, fields: [{ field: 'guide' }] });
  });
});
