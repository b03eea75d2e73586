import { randomUUID } from 'node:crypto';
import * as attempts from '@whetstone/contracts/attempts';
import * as contract from '@whetstone/contracts/consents';
import { getMenteeNote, getMenteePlan, getMenteeProgress, listMenteeRounds, saveMenteeNote } from '@whetstone/contracts/mentees';
import { getProgress } from '@whetstone/contracts/progress';
import * as rounds from '@whetstone/contracts/rounds';
import { changeStudyPreferences, getPlan, putTarget } from '@whetstone/contracts/study-plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { firstOf, save, start } from '../../testing/round-calls.ts';
import { logGrades } from '../../testing/study-log.ts';
import { succeededAfter } from '../../testing/succeeded-after.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;

const pair = async (): Promise<[Person, Person]> => [await signUpAs(test, 'candidate'), await signUpAs(test, 'mentor')];
const grant = async (candidate: Person, mentor: Person, scopes: contract.ConsentScope[]) =>
  (await candidate.call(contract.giveConsent, { body: { mentor: { signInName: mentor.signInName }, scopes } })).items;
const progressOf = async (mentor: Person, { personId: id }: Person) => mentor.call(getMenteeProgress, { params: { id } });
const planOf = async (mentor: Person, { personId: id }: Person) => mentor.call(getMenteePlan, { params: { id } });
const noteOn = async (mentor: Person, { personId: id }: Person) => mentor.call(getMenteeNote, { params: { id } });
const note = async (mentor: Person, { personId: id }: Person, text: string, basedOn: number) =>
  mentor.call(saveMenteeNote, { params: { id }, body: { text, basedOn } });
const roundsOf = async (mentor: Person, { personId: id }: Person) => mentor.call(listMenteeRounds, { params: { id } });

/** A round that is over, with an answer and a level that the person gave. */
async function doRound(candidate: Person): Promise<rounds.RoundView> {
  const round = await start(candidate);
  const { attemptId } = firstOf(round);
  await save(candidate, attemptId, { text: 'A secret of the answer.' });
  await candidate.call(rounds.submitRound, { params: { id: round.id }, body: { claimedAt: null } });
  const params = { id: attemptId, dimension: 'Communication' };
  await candidate.call(attempts.putSelfLevel, { params, body: { level: 'strong-hire', evidence: 'A note of more than twenty characters.' } });
  return round;
}

describe('what a candidate lets a mentor see', () => {
  it('of progress is what the candidate sees, without the days in a row', async () => {
    const [candidate, mentor] = await pair();
    await logGrades(test, candidate.personId, [{ questionId: 'q-fork', daysAgo: 2, grade: 3 }]);
    await grant(candidate, mentor, ['progress']);
    const seen = await progressOf(mentor, candidate);
    expect(seen.progress).toEqual({ ...(await candidate.call(getProgress, {})), streak: null });
    expect(seen.progress.areas.some(({ evidence }) => evidence > 0)).toBe(true);
    expect(await mentor.refusal(roundsOf(mentor, candidate))).toMatchObject({ status: 404 });
  });

  it('of a plan is what the candidate sees for the next days, and neither an answer nor a level', async () => {
    const [candidate, mentor] = await pair();
    await doRound(candidate);
    await candidate.call(putTarget, { params: { id: randomUUID() }, body: { guide: 'acme-sre', stages: [{ stage: 'phone', on: '2199-01-01' }], leftOut: [] } });
    await grant(candidate, mentor, ['progress']);
    const seen = await planOf(mentor, candidate);
    const own = await candidate.call(getPlan, {});
    expect(seen.plan).toMatchObject({ next: own.next, questionCount: own.questionCount, neededMinutes: own.neededMinutes, backlog: own.backlog });
    expect(seen.plan.days).toEqual(own.days.slice(0, 7));
    expect(seen.targets).toMatchObject([
      { guide: { slug: 'acme-sre' }, stages: expect.arrayContaining([expect.objectContaining({ on: '2199-01-01' })]) as unknown },
    ]);
    const bytes = JSON.stringify(seen);
    for (const hidden of ['secret of the answer', 'strong-hire', 'Communication', 'twenty characters']) expect(bytes).not.toContain(hidden);
    expect((await candidate.call(contract.listWhoReadMe, {})).items.map(({ what }) => what)).toEqual(['plan']);
  });

  it('of a plan says what was studied and changed since the mentor looked last', async () => {
    const [candidate, mentor] = await pair();
    await grant(candidate, mentor, ['progress']);
    expect((await planOf(mentor, candidate)).changes).toBeNull();
    expect((await planOf(mentor, candidate)).changes).toEqual({ firstAnswers: 0, reviews: 0, hasChangedTime: false, targets: [] });
    const body = { kind: 'grade', question: 'fork', version: 1, grade: 3, attemptId: null, durationMs: 1000, claimedAt: null } as const;
    for (const _ of [1, 2]) await candidate.call(attempts.putReview, { params: { id: randomUUID() }, body });
    await candidate.call(changeStudyPreferences, { body: { weekdayMinutes: [60, 60, 60, 60, 60, 60, 60] } });
    await candidate.call(putTarget, { params: { id: randomUUID() }, body: { guide: 'acme-sre', stages: [], leftOut: [] } });
    expect((await planOf(mentor, candidate)).changes).toMatchObject({
      firstAnswers: 1,
      reviews: 1,
      hasChangedTime: true,
      targets: [{ guide: { slug: 'acme-sre' }, what: 'set' }],
    });
  });

  it('of rounds is what was asked and when, and neither an answer nor a level', async () => {
    const [candidate, mentor] = await pair();
    const round = await doRound(candidate);
    await grant(candidate, mentor, ['rounds']);
    const seen = await roundsOf(mentor, candidate);
    expect(seen.items.map(({ id, submittedBy }) => [id, submittedBy])).toEqual([[round.id, 'person']]);
    expect(seen.items[0]?.questions.map(({ isAnswered }) => isAnswered)).toContain(true);
    const bytes = JSON.stringify(seen);
    for (const hidden of ['secret of the answer', 'strong-hire', 'level', 'Communication']) expect(bytes).not.toContain(hidden);
    expect(await mentor.refusal(progressOf(mentor, candidate))).toMatchObject({ status: 404 });
  });

  it('says what is new since the mentor looked last, and each look is in “who read me”', async () => {
    const [candidate, mentor] = await pair();
    await doRound(candidate);
    await grant(candidate, mentor, ['rounds', 'progress']);
    expect((await roundsOf(mentor, candidate)).lookedAt).toBeNull();
    const second = await doRound(candidate);
    const seen = await roundsOf(mentor, candidate);
    expect(seen.lookedAt).not.toBeNull();
    expect(seen.items.map(({ id, isNew }) => [id === second.id, isNew])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect((await progressOf(mentor, candidate)).lookedAt).toBeNull();
    const { items } = await candidate.call(contract.listWhoReadMe, {});
    expect(items.map(({ what }) => what)).toEqual(['progress', 'rounds', 'rounds']);
  });

  it.each([
    ['progress', progressOf],
    ['the plan', planOf],
    ['the note', noteOn],
  ])('is seen no more after it was taken back, whatever runs at the same time: %s', async (_what, readOf) => {
    const [candidate, mentor] = await pair();
    const [consent] = await grant(candidate, mentor, ['progress']);
    const { refused, tooLate } = await succeededAfter({
      work: async () => readOf(mentor, candidate),
      end: async () => candidate.call(contract.revokeConsent, { params: { id: consent?.id ?? '' } }),
    });
    expect(tooLate).toBe(0);
    expect(refused).toBeGreaterThan(0);
    expect(await mentor.refusal(readOf(mentor, candidate))).toMatchObject({ status: 404 });
  });
});

describe('what a mentor notes about a candidate', () => {
  it('is the mentor’s alone, saved as a whole, and refused where another window has saved since', async () => {
    const [candidate, mentor] = await pair();
    const other = await signUpAs(test, 'mentor');
    for (const one of [mentor, other]) await grant(candidate, one, ['rounds']);
    expect(await noteOn(mentor, candidate)).toEqual({ text: '', revision: 0, changedAt: null });
    expect(await note(mentor, candidate, 'Says what, not why.', 0)).toMatchObject({ revision: 1 });
    expect(await note(mentor, candidate, 'Says what, not why.', 0)).toMatchObject({ revision: 1 });
    expect(await mentor.refusal(note(mentor, candidate, 'Another window.', 0))).toMatchObject({ status: 409 });
    expect(await note(mentor, candidate, 'Better.', 1)).toMatchObject({ text: 'Better.', revision: 2 });
    expect((await noteOn(other, candidate)).text).toBe('');
    const both = await Promise.allSettled(['One.', 'Two.'].map(async (text) => note(other, candidate, text, 0)));
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is kept when the grant ends, and shown while one lives', async () => {
    const [candidate, mentor] = await pair();
    const [consent] = await grant(candidate, mentor, ['rounds']);
    await note(mentor, candidate, 'Asks good questions.', 0);
    await candidate.call(contract.revokeConsent, { params: { id: consent?.id ?? '' } });
    expect(await mentor.refusal(noteOn(mentor, candidate))).toMatchObject({ status: 404 });
    expect(await mentor.refusal(note(mentor, candidate, 'More.', 1))).toMatchObject({ status: 404 });
    await grant(candidate, mentor, ['progress']);
    expect((await noteOn(mentor, candidate)).text).toBe('Asks good questions.');
  });
});
