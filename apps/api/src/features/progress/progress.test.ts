import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/progress';
import * as plan from '@whetstone/contracts/study-plan';
import { addDays } from '@whetstone/study/iso-date';
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
const progressOf = async (person: Person) => person.call(contract.getProgress, {});
const rowOf = (rows: contract.ProgressRow[], slug: string) => rows.find(({ topic }) => topic.slug === slug);

async function prepare(person: Person): Promise<void> {
  const { today } = await person.call(plan.getStudy, {});
  const stages = [{ stage: 'phone', on: addDays(today, 10) }];
  await person.call(plan.putTarget, { params: { id: randomUUID() }, body: { guide: 'acme-sre', stages, leftOut: [] } });
}

const often = (questionId: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ questionId, daysAgo: 2 * (count - index), grade: 3, predicted: index === 0 ? null : 0.9 }));

describe('progress', () => {
  it('says how much was met, and nothing of recall before there is evidence', async () => {
    const person = await signUpAs(test, 'candidate');
    await prepare(person);
    await logGrades(test, person.personId, often('q-fork', 7));
    const row = rowOf((await progressOf(person)).areas, 'linux');
    expect(row).toEqual({ topic: { slug: 'linux', name: 'Linux' }, questionCount: 2, metCount: 1, evidence: 7, recallToday: null, recallOnDate: null });
  });

  it('shows recall today and on the date with its range, once there is, and never 1', async () => {
    const person = await signUpAs(test, 'candidate');
    await prepare(person);
    await logGrades(test, person.personId, often('q-fork', 12));
    const { areas, skills, forecast, load, next } = await progressOf(person);
    const row = rowOf(areas, 'linux');
    if (!row?.recallOnDate) throw new Error('there is no recall on the date');
    expect(row.evidence).toBe(12);
    expect(row.recallToday).toBeLessThan(1);
    expect(row.recallOnDate.low).toBeLessThan(row.recallOnDate.value);
    expect(rowOf(skills, 'linux')).toMatchObject({ evidence: 12 });
    expect([forecast.length, load.length, next?.daysLeft]).toEqual([11, 14, 10]);
    expect(load[10]).toMatchObject({ on: next?.on, reviews: 0, newQuestions: 0, minutes: 0 });
  });

  it('counts days by the dates that were written, and the week from Monday', async () => {
    const person = await signUpAs(test, 'candidate');
    await logGrades(test, person.personId, [
      { questionId: 'q-fork', daysAgo: 10, grade: 3, minutes: 20 },
      { questionId: 'q-fork', daysAgo: 0, grade: 3, minutes: 12 },
      { questionId: 'q-fork', daysAgo: 400, grade: 3, minutes: 30 },
    ]);
    await person.call(plan.changeStudyPreferences, { body: { weeklyGoalMinutes: 100 } });
    const { days, week, today } = await progressOf(person);
    expect(days).toEqual([
      { on: addDays(today, -10), minutes: 20, grades: 1 },
      { on: today, minutes: 12, grades: 1 },
    ]);
    expect(week).toEqual({ doneMinutes: 12, goalMinutes: 100 });
  });

  it('shows predicted against actual recall once there are enough reviews', async () => {
    const person = await signUpAs(test, 'candidate');
    await logGrades(test, person.personId, often('q-fork', 30));
    expect(await progressOf(person)).toMatchObject({ calibration: null, calibrationNeeds: 50 });
    await logGrades(test, person.personId, often('q-many-0', 30));
    const { calibration } = await progressOf(person);
    expect([calibration?.count, calibration?.bins]).toEqual([58, [{ low: 0.9, high: 1, predicted: expect.closeTo(0.9), actual: 1, count: 58 }]]);
  });

  it('is empty, and no error, for who has done nothing', async () => {
    const progress = await progressOf(await signUpAs(test, 'candidate'));
    expect(progress).toMatchObject({ next: null, areas: [], skills: [], forecast: [], days: [], streak: null, calibration: null });
  });
});

describe('the evidence behind a number', () => {
  it('is every grade of an area or a skill that was not taken back, the latest first, and nobody else’s', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    await logGrades(test, other.personId, often('q-fork', 3));
    await logGrades(test, person.personId, [...often('q-fork', 3), { questionId: 'q-a-mistake', daysAgo: 1, grade: 2 }]);
    const [taken] = await test.db.review.findMany({ where: { personId: person.personId, questionId: 'q-fork' }, orderBy: { happenedAt: 'desc' }, take: 1 });
    if (taken === undefined) throw new Error('no grade');
    const { id: undoesId, ...same } = taken;
    await test.db.review.create({ data: { ...same, id: randomUUID(), kind: 'undo', grade: null, undoesId, predictedRecall: null } });
    const evidence = async (query: { area?: string; skill?: string }) => person.call(contract.listEvidence, { query });
    const ofLinux = await evidence({ area: 'linux' });
    expect([ofLinux.total, ofLinux.items.map(({ question }) => question.slug)]).toEqual([2, ['fork', 'fork']]);
    expect(ofLinux.items[0]?.happenedAt.localeCompare(ofLinux.items[1]?.happenedAt ?? '')).toBe(1);
    expect((await evidence({ skill: 'ownership' })).items).toMatchObject([{ question: { slug: 'a-mistake' }, grade: 2, version: 1, attemptId: null }]);
    expect((await evidence({})).total).toBe(3);
    expect(await person.refusal(evidence({ area: 'astrology' }))).toMatchObject({ status: 400, fields: [{ field: 'area' }] });
  });
});
