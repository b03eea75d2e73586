import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/attempts';
import type { ExportView } from '@whetstone/contracts/exported-data';
import type { ImportedStudy } from '@whetstone/contracts/exported-study';
import { exportMyData } from '@whetstone/contracts/my-export';
import * as loops from '@whetstone/contracts/loops';
import * as rounds from '@whetstone/contracts/rounds';
import * as stories from '@whetstone/contracts/stories';
import { importMyData } from '@whetstone/contracts/study-files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';

type Person = Awaited<ReturnType<typeof signUpAs>>;

let test: TestApp;
/** what somebody has exported, and an account into which nothing comes */
let shared: ExportView;
let newcomer: Person;
beforeAll(async () => {
  test = await buildTestApp();
  shared = await exported(await learner());
  newcomer = await signUpAs(test, 'candidate');
});
afterAll(async () => test.close());

const ROUND_LISTS = ' rounds roundQuestions roundVisits roundPauses roundPackets loops loopSteps stories';
const LISTS = `studyPreferences targets tracks readings attempts answers selfLevels probeSteps reviews notes stars${ROUND_LISTS} cards`.split(' ') as (
  | keyof ImportedStudy
  | 'cards'
)[];
const exported = async (person: Person) => person.call(exportMyData, { query: {} });
const studyOf = ({ data }: ExportView) => Object.fromEntries(LISTS.map((list) => [list, data[list]]));
const importing = async (person: Pick<Person, 'call'>, file: Pick<ExportView, 'data'>) =>
  person.call(importMyData, { body: { format: 1, exportedAt: '2026-11-28T00:00:00.000Z', data: file.data } });
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/** A round of a loop that was paused, submitted and debriefed. */
async function addRound(person: Person): Promise<void> {
  const step = { stage: 'phone', questionKind: null, minutes: 30, count: 1 };
  const loop = { id: randomUUID() };
  await person.call(loops.putLoop, { params: loop, body: { guide: 'acme-sre', mode: 'practice', breakMinutes: 5, steps: [step] } });
  const params = { id: (await person.call(loops.startLoopRound, { params: { ...loop, position: '1' } })).id };
  await person.call(rounds.putRoundVisit, { params: { ...params, visitId: randomUUID() }, body: { position: 1, claimedAt: null } });
  const pause = { ...params, pauseId: randomUUID() };
  await person.call(rounds.putRoundPause, { params: pause });
  await person.call(rounds.endRoundPause, { params: pause });
  await person.call(rounds.submitRound, { params, body: { claimedAt: null } });
  await person.call(rounds.putRoundPacket, { params });
}

/** A candidate who has something of everything. */
async function learner(): Promise<Person> {
  const person = await signUpAs(test, 'candidate');
  const { personId } = person;
  await test.db.person.update({ where: { id: personId }, data: { createdAt: new Date('2026-01-01') } });
  const id = randomUUID();
  await person.call(contract.putAttempt, { params: { id }, body: { question: 'fork', version: 1, claimedAt: daysAgo(9) } });
  const revision = { id, revisionId: randomUUID() };
  await person.call(contract.putAnswer, { params: revision, body: { text: 'It copies.\n=1+1 🧨', basedOnId: null, claimedAt: daysAgo(9) } });
  const second = { text: 'It copies tables.', basedOnId: revision.revisionId, claimedAt: null };
  await person.call(contract.putAnswer, { params: { id, revisionId: randomUUID() }, body: second });
  await person.call(contract.putSelfLevel, { params: { id, dimension: 'Communication' }, body: { level: 'hire', evidence: 'copies tables' } });
  await person.call(contract.putProbeStep, { params: { id, probeId: 'p-1' }, body: { outcome: 'would-find-out', note: 'strace' } });
  const reviewId = randomUUID();
  const grade = { kind: 'grade', version: 1, durationMs: 5, claimedAt: null } as const;
  await person.call(contract.putReview, { params: { id: randomUUID() }, body: { ...grade, question: 'fork', grade: 3, attemptId: id, claimedAt: daysAgo(8) } });
  await person.call(contract.putReview, { params: { id: reviewId }, body: { ...grade, question: 'fork', grade: 1, attemptId: null } });
  await person.call(contract.putReview, { params: { id: randomUUID() }, body: { kind: 'undo', undoesId: reviewId, claimedAt: null } });
  await person.call(contract.putReview, { params: { id: randomUUID() }, body: { ...grade, question: 'top-ips', grade: 2, attemptId: null } });
  await person.call(contract.putReview, { params: { id: randomUUID() }, body: { kind: 'suspend', question: 'top-ips', claimedAt: null } });
  await person.call(contract.putNote, { params: { id: randomUUID() }, body: { question: 'fork', text: 'Mine' } });
  await person.call(contract.putStar, { params: { slug: 'a-mistake' } });
  const story = { title: 'The outage', situation: 'It was night.', task: '', action: 'I rolled back.', result: '', qualities: [] };
  await person.call(stories.putStoryRevision, {
    params: { id: randomUUID() },
    body: { ...story, storyId: id, basedOnIds: [reviewId], skills: ['linux'], isRemoved: false },
  });
  const document = async (kind: 'guide' | 'track' | 'article') => test.db.document.findFirstOrThrow({ where: { kind } });
  const on = new Date('2026-12-24');
  await test.db.studyPreferences.create({ data: { personId, reviewCap: 33, daysOff: [on], spreadFromOn: on, spreadDays: 5, weeklyGoalMinutes: 300 } });
  const guideId = (await document('guide')).id;
  await test.db.target.create({
    data: { personId, id: randomUUID(), guideId, stages: { create: [{ stageSlug: 'phone', on }] }, leftOut: { create: [{ areaSlug: 'linux' }] } },
  });
  await test.db.trackPass.create({ data: { personId, id: randomUUID(), trackId: (await document('track')).id, startedOn: on } });
  const documentId = (await document('article')).id;
  await test.db.readingDone.create({ data: { personId, id: randomUUID(), documentId, version: 1, studiedOn: on, minutes: 7 } });
  await addRound(person);
  return person;
}

describe('an import of what was exported', () => {
  it('gives the same state in a new account, and once more changes nothing', async () => {
    const [person, other] = [await learner(), await signUpAs(test, 'candidate')];
    const file = await exported(person);
    for (const list of LISTS) expect([list, file.data[list].length === 0]).toEqual([list, false]);
    const { added, cards } = await importing(other, file);
    expect(added).toMatchObject({ attempts: 2, answers: 2, reviews: 5, notes: 1, stars: 1, targets: 1, tracks: 1, readings: 1, studyPreferences: 1 });
    expect(added).toMatchObject({ rounds: 1, roundQuestions: 1, roundVisits: 1, roundPauses: 1, roundPackets: 1, loops: 1, loopSteps: 1, stories: 1 });
    expect(cards).toBe(2);
    expect(studyOf(await exported(other))).toEqual(studyOf(file));
    expect(Object.values((await importing(other, file)).added)).toEqual(LISTS.slice(1).map(() => 0));
    expect(Object.values((await importing(person, file)).added).every((count) => count === 0)).toBe(true);
    expect(studyOf(await exported(person))).toEqual(studyOf(file));
  });

  it('adds to what is there, of which the later stays', async () => {
    const person = await learner();
    const file = await exported(person);
    const { attempts } = await person.call(contract.getMyQuestion, { params: { slug: 'fork' } });
    const id = attempts[0]?.id ?? '';
    await person.call(contract.putSelfLevel, { params: { id, dimension: 'Communication' }, body: { level: 'no-evidence', evidence: '' } });
    await person.call(contract.putReview, {
      params: { id: randomUUID() },
      body: { kind: 'grade', question: 'fork', version: 1, grade: 4, attemptId: null, durationMs: 1, claimedAt: null },
    });
    const before = studyOf(await exported(person));
    await importing(person, file);
    expect(studyOf(await exported(person))).toEqual(before);
  });

  const spoil: [string, string, (data: ImportedStudy) => void][] = [
    ['data.attempts.0.questionId', 'a question that is not here', ({ attempts: [one] }) => one && (one.questionId = 'q-elsewhere')],
    ['data.attempts.0.version', 'a version that is not there', ({ attempts: [one] }) => one && (one.version = 9)],
    ['data.answers.1.attemptId', 'an attempt that is not there', ({ answers: [, one] }) => one && (one.attemptId = randomUUID())],
    ['data.reviews.0.happenedAt', 'a time to come', ({ reviews: [one] }) => one && (one.happenedAt = '2999-01-01T00:00:00Z')],
    ['data.reviews.0.grade', 'a grade without a grade', ({ reviews: [one] }) => one && (one.grade = null)],
    ['data.stars.0.questionId', 'a star for a question that is not here', ({ stars: [one] }) => one && (one.questionId = 'q-elsewhere')],
    ['data.targets.0.guideId', 'a guide that is not here', ({ targets: [one] }) => one && (one.guideId = 'track-acme')],
    ['data.reviews.0.studiedOn', 'no date', ({ reviews: [one] }) => one && (one.studiedOn = '2026-02-30')],
    ['data.notes.0.createdAt', 'the year 0', ({ notes: [one] }) => one && (one.createdAt = '0000-01-01T00:00:00Z')],
    ['data.rounds.0.guideId', 'a round of what is no guide', ({ rounds: [one] }) => one && (one.guideId = 'track-acme')],
    ['data.roundQuestions.0.attemptId', 'a question of another attempt', ({ roundQuestions: [one] }) => one && (one.attemptId = randomUUID())],
    ['data.roundPackets.0.body', 'what is no debrief', ({ roundPackets: [one] }) => one && (one.body = '{"format":1}')],
    ['data.loops.0.guideId', 'a loop of what is no guide', ({ loops: [one] }) => one && (one.guideId = 'track-acme')],
    ['data.loopSteps.0.loopId', 'a round of another loop', ({ loopSteps: [one] }) => one && (one.loopId = randomUUID())],
    ['data.answers.0.text', 'what no database holds', ({ answers: [one] }) => one && (one.text = 'a\0b')],
  ];
  it.each(spoil)('is refused as a whole, at %s, for %s', async (place, _, change) => {
    const file = structuredClone(shared);
    change(file.data);
    const other = newcomer;
    const refusal = await other.refusal(importing(other, file));
    expect([refusal.status, refusal.fields.map(({ field }) => field)]).toEqual([400, [place]]);
    expect(await test.db.attempt.count({ where: { personId: other.personId } })).toBe(0);
    expect(await test.db.review.count({ where: { personId: other.personId } })).toBe(0);
  });

  it('is refused where an id stands for something else, and where an undo takes back nothing', async () => {
    const person = await learner();
    const file = await exported(person);
    const [answer] = file.data.answers;
    if (answer) answer.text = 'Forged';
    expect((await person.refusal(importing(person, file))).fields.map(({ field }) => field)).toEqual(['data.answers.0.id']);
    const again = await exported(person);
    const at = again.data.reviews.findIndex(({ kind }) => kind === 'undo');
    const undo = again.data.reviews[at];
    if (undo) Object.assign(undo, { id: randomUUID(), undoesId: randomUUID() });
    expect((await person.refusal(importing(person, again))).fields.map(({ field }) => field)).toEqual([`data.reviews.${at}.undoesId`]);
  });

  it('takes a file of before there were rounds', async () => {
    const [person, other] = [await learner(), await signUpAs(test, 'candidate')];
    const file = await exported(person);
    const { rounds: _1, roundQuestions: _2, roundVisits: _3, roundPauses: _4, roundPackets: _5, loops: _6, loopSteps: _7, ...before } = file.data;
    expect((await importing(other, { data: before as ExportView['data'] })).added).toMatchObject({ attempts: 2, rounds: 0 });
  });

  it('tells nothing of a question that is not public', async () => {
    const [person, other] = [await learner(), await signUpAs(test, 'candidate')];
    const file = await exported(person);
    await test.db.question.update({ where: { id: 'q-fork' }, data: { visibility: 'workspace' } });
    expect((await other.refusal(importing(other, file))).fields[0]?.field).toBe('data.attempts.0.questionId');
    expect((await importing(person, file)).added.attempts).toBe(0); // who has studied it may
    await test.db.question.update({ where: { id: 'q-fork' }, data: { visibility: 'public' } });
  });

  it('is refused to who is signed out, to staff, without its lists and beyond its size', async () => {
    const [person, file] = [newcomer, shared];
    const visitor = new TestBrowser(test.app);
    expect(await visitor.refusal(importing(visitor, file))).toMatchObject({ status: 401 });
    const mentor = await signUpAs(test, 'mentor');
    expect(await mentor.refusal(importing(mentor, file))).toMatchObject({ status: 404 });
    expect(await person.refusal(importing(person, { data: {} as ExportView['data'] }))).toMatchObject({ status: 400 });
    const headers = { 'content-type': 'application/json' };
    const large = await person.send({ method: 'POST', url: '/api/me/import', headers, payload: `{"markdown":"${'x'.repeat(65 * 1024 * 1024)}"}` });
    expect(large.statusCode).toBe(413);
  });
});
