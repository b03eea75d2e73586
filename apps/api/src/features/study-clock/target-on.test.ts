import { randomUUID } from 'node:crypto';
import * as attempts from '@whetstone/contracts/attempts';
import * as contract from '@whetstone/contracts/study-plan';
import { addDays } from '@whetstone/study/iso-date';
import type { ContentFolder } from '@whetstone/sync/testing/content-folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addManyQuestions } from '../../testing/add-many-questions.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { logGrades } from '../../testing/study-log.ts';
import { signUpAs } from '../../testing/test-browser.ts';
import { readStudyClock } from './read-study-clock.ts';

/** A guide that begins with a talk, for which nothing is asked. */
async function addGuideWithTalk(folder: ContentFolder): Promise<void> {
  await addManyQuestions(folder);
  const guide = await folder.read('guides/acme-dev.md');
  const stages = `stages:
  - { slug: talk, name: Talk with a recruiter }
  - { slug: phone, name: Phone screen, questions: [q-many-2] }
  - { slug: onsite, name: Onsite }
`;
  const ops = guide
    .replace('id: guide-acme-dev', 'id: guide-acme-ops')
    .replace(/stages:\n(?: {2}- .*\n)+/, stages)
    .replace('# Developer at Acme', '# Operator at Acme');
  await folder.write('guides/acme-ops.md', ops);
}

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(addGuideWithTalk);
});
afterAll(async () => test.close());

interface Wish {
  guide?: string;
  leftOut?: string[];
  days: Record<string, number>;
}

async function prepare(wishes: readonly Wish[]) {
  const person = await signUpAs(test, 'candidate');
  const { today } = await person.call(contract.getStudy, {});
  for (const { guide = 'acme-ops', leftOut = [], days } of wishes) {
    const stages = Object.entries(days).map(([stage, count]) => ({ stage, on: addDays(today, count) }));
    await person.call(contract.putTarget, { params: { id: randomUUID() }, body: { guide, stages, leftOut } });
  }
  return { person, today };
}

const OF_PHONE = 'behavioral'; // the area of all that the phone screen asks

describe('the date that is worked to', () => {
  it.each<[string, Wish[], number | null]>([
    ['passes over a talk that asks for nothing', [{ days: { talk: 3, phone: 12 } }], 12],
    ['is that of a talk where nothing else is dated', [{ days: { talk: 3 } }], 3],
    ['passes over a stage whose questions are all left out', [{ leftOut: [OF_PHONE], days: { phone: 5, onsite: 20 } }], 20],
    ['is that of the last stage, which asks for all of the guide', [{ days: { talk: 4, onsite: 9 } }], 9],
    ['is the earliest of all targets that asks', [{ days: { talk: 2, phone: 15 } }, { guide: 'acme-sre', days: { phone: 8 } }], 8],
    ['is none of the past, nor today', [{ days: { talk: -1, phone: 0 } }], null],
  ])('%s, for the plan and for due dates', async (_what, wishes, days) => {
    const { person, today } = await prepare(wishes);
    await logGrades(test, person.personId, [{ questionId: 'q-fork', daysAgo: 300, grade: 4 }]);
    const clock = await readStudyClock(test.db, person.personId);
    expect(clock.targetOn).toBe(days === null ? null : addDays(today, days));
    const { next } = await person.call(contract.getPlan, {});
    if (days !== null) expect(next?.on).toBe(clock.targetOn);
  });

  it('passes over a stage whose only question was retired, and counts it again when it is back', async () => {
    const { person, today } = await prepare([{ days: { phone: 5, onsite: 20 } }]);
    const dates = async () => [(await readStudyClock(test.db, person.personId)).targetOn, (await person.call(contract.getPlan, {})).next?.on];
    await test.db.$executeRaw`UPDATE question SET retired_at = app_now() WHERE id = 'q-many-2'`;
    expect(await dates()).toEqual([addDays(today, 20), addDays(today, 20)]);
    await test.db.$executeRaw`UPDATE question SET retired_at = NULL WHERE id = 'q-many-2'`;
    expect(await dates()).toEqual([addDays(today, 5), addDays(today, 5)]);
  });

  it('holds where a grade leads, and only on the day before it everything is due', async () => {
    const { person, today } = await prepare([{ days: { talk: 1, phone: 3 } }]);
    await logGrades(test, person.personId, [{ questionId: 'q-fork', daysAgo: 1, grade: 4 }]);
    const { gradeDates } = await person.call(attempts.getMyQuestion, { params: { slug: 'fork' } });
    expect(gradeDates.map(({ dueOn }) => dueOn).at(-1)).toBe(addDays(today, 2));
    // The day before the talk is one like any other: what is due does not grow, and the plan has no minutes for more.
    await person.call(contract.changeStudyPreferences, { body: { daysOff: [today] } });
    expect((await person.call(attempts.listDue, {})).dueCount).toBe(0);
  });
});
