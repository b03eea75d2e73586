import { randomUUID } from 'node:crypto';
import { changeSettings } from '@whetstone/contracts/me';
import * as contract from '@whetstone/contracts/study-plan';
import { addDays } from '@whetstone/study/iso-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addManyQuestions } from '../../testing/add-many-questions.ts';
import { atInstant } from '../../testing/at-instant.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { logGrades } from '../../testing/study-log.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(addManyQuestions);
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;
const todayOf = async (person: Person) => person.call(contract.getToday, {});
const idsOf = (items: readonly contract.TodayItem[]): (string | undefined)[] => items.map(({ question, reading }) => question?.id ?? reading?.slug);

/** The question that is next to do, and what it takes. */
function nextIn({ items: [next] }: contract.TodayView): { id: string; minutes: number } {
  if (!next?.question) throw new Error('there is no question to do');
  return { id: next.question.id, minutes: next.minutes };
}

async function prepare(person: Person, inDays = 10): Promise<void> {
  const { today } = await person.call(contract.getStudy, {});
  const stages = [{ stage: 'phone', on: addDays(today, inDays) }];
  await person.call(contract.putTarget, { params: { id: randomUUID() }, body: { guide: 'acme-sre', stages, leftOut: [] } });
}

describe('today', () => {
  it('is empty for who has begun nothing', async () => {
    expect(await todayOf(await signUpAs(test, 'candidate'))).toMatchObject({ next: null, items: [], doneMinutes: 0, dueCount: 0, streak: null, leeches: [] });
  });

  it('is the first day of the plan: what is due by its risk, then what is new', async () => {
    const person = await signUpAs(test, 'candidate');
    await prepare(person);
    await logGrades(test, person.personId, [
      { questionId: 'q-fork', daysAgo: 9, grade: 3 },
      { questionId: 'q-many-0', daysAgo: 9, grade: 1 },
    ]);
    const today = await todayOf(person);
    const [first] = (await person.call(contract.getPlan, {})).days;
    const open = (kind: string): string[] => today.items.filter((item) => item.kind === kind).flatMap(({ question }) => question?.id ?? []);
    expect(open('review')[0]).toBe('q-many-0');
    expect([open('review').length, open('new')]).toEqual([first?.reviewCount, first?.newQuestions.map(({ id }) => id)]);
    expect(today.items.map(({ kind }) => kind)).toEqual(today.items.map(({ kind }) => kind).toSorted((a, b) => b.localeCompare(a)));
    expect(today).toMatchObject({ next: { daysLeft: 10 }, leftMinutes: today.capMinutes, dueCount: 2 });
  });

  it('counts what is done, keeps it in sight, and leaves the rest as it was', async () => {
    const person = await signUpAs(test, 'candidate');
    await prepare(person);
    const before = await todayOf(person);
    const { id, minutes } = nextIn(before);
    await logGrades(test, person.personId, [{ questionId: id, daysAgo: 0, grade: 3, minutes }]);
    const after = await todayOf(person);
    expect(after.items.filter(({ isDone }) => isDone)).toMatchObject([{ kind: 'new', question: { id }, minutes }]);
    expect(idsOf(after.items.filter(({ isDone }) => !isDone))).toEqual(idsOf(before.items.slice(1)));
    expect([after.doneMinutes, after.leftMinutes, after.week.doneMinutes]).toEqual([minutes, before.capMinutes - minutes, minutes]);
  });

  it('never holds more than the cap of reviews, and says what waits', async () => {
    const person = await signUpAs(test, 'candidate');
    await person.call(contract.changeStudyPreferences, { body: { reviewCap: 2 } });
    const ids = Array.from({ length: 6 }, (_, index) => `q-many-${index}`);
    await logGrades(
      test,
      person.personId,
      ids.map((questionId) => ({ questionId, daysAgo: 30, grade: 3 })),
    );
    const today = await todayOf(person);
    expect([today.items.length, today.dueCount, today.waitingCount, today.backlog.count]).toEqual([2, 6, 4, 4]);
    await person.call(contract.changeStudyPreferences, { body: { reviewCap: 60, spread: { fromOn: today.on, days: 6 } } });
    expect((await todayOf(person)).items).toHaveLength(1);
  });

  it('lists what lapses again and again until it is set aside', async () => {
    const person = await signUpAs(test, 'candidate');
    const grades = Array.from({ length: 9 }, (_, index) => ({ questionId: 'q-fork', daysAgo: 30 - index * 3, grade: 1 }));
    await logGrades(test, person.personId, [{ questionId: 'q-fork', daysAgo: 40, grade: 3 }, ...grades]);
    expect((await todayOf(person)).leeches.map(({ id }) => id)).toEqual(['q-fork']);
    await test.db.card.updateMany({ where: { personId: person.personId }, data: { isSuspended: true } });
    expect((await todayOf(person)).leeches).toEqual([]);
  });

  it('counts a streak only for who wants one, by the dates that were written', async () => {
    const person = await signUpAs(test, 'candidate');
    await logGrades(
      test,
      person.personId,
      [3, 2, 1].map((daysAgo) => ({ questionId: 'q-fork', daysAgo, grade: 3 })),
    );
    expect((await todayOf(person)).streak).toBeNull();
    await person.call(contract.changeStudyPreferences, { body: { isStreakShown: true } });
    expect((await todayOf(person)).streak).toEqual({ days: 3, freezesLeft: 0, isFrozenToday: false });
  });

  it('holds what a track asks to read, until it is read', async () => {
    const person = await signUpAs(test, 'candidate');
    await person.call(contract.startTrackPass, { params: { id: randomUUID() }, body: { track: 'acme-three-days' } });
    const readings = async () => (await todayOf(person)).items.filter(({ kind }) => kind === 'reading');
    expect(await readings()).toMatchObject([
      { reading: { kind: 'article', slug: 'anvils', version: 1, minutes: 7 }, isDone: false, track: { slug: 'acme-three-days' } },
    ]);
    await person.call(contract.putReadingDone, { params: { id: randomUUID() }, body: { kind: 'article', slug: 'anvils', version: 1 } });
    const done = (await readings()).find(({ isDone }) => isDone);
    expect(done).toMatchObject({ reading: { slug: 'anvils' }, minutes: 7 });
    expect((await todayOf(person)).doneMinutes).toBe(7);
  });
});

describe('the person’s own date', () => {
  const HOURS = [
    // 04:00 is the end of the day unless the person says otherwise
    ['2027-01-10T13:59:00Z', 'Pacific/Kiritimati', '2027-01-10'],
    ['2027-01-10T14:01:00Z', 'Pacific/Kiritimati', '2027-01-11'],
    ['2027-01-10T14:59:00Z', 'Pacific/Pago_Pago', '2027-01-09'],
    ['2027-01-10T15:01:00Z', 'Pacific/Pago_Pago', '2027-01-10'],
    // the night in which Berlin's clocks go forward, and the one in which they go back
    ['2027-03-28T01:59:00Z', 'Europe/Berlin', '2027-03-27'],
    ['2027-03-28T02:01:00Z', 'Europe/Berlin', '2027-03-28'],
    ['2027-10-31T02:59:00Z', 'Europe/Berlin', '2027-10-30'],
    ['2027-10-31T03:01:00Z', 'Europe/Berlin', '2027-10-31'],
  ] as const;

  it.each(HOURS)('at %s in %s is %s', async (instant, timeZone, today) => {
    const then = await atInstant(test, instant);
    try {
      const person = await signUpAs(then, 'candidate');
      await person.call(changeSettings, { body: { timeZone } });
      expect((await todayOf(person)).on).toBe(today);
      expect((await person.call(contract.getPlan, {})).days[0]?.on).toBe(today);
    } finally {
      await then.close();
    }
  });
});
