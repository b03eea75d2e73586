import { randomUUID } from 'node:crypto';
import type { ImportedStudy } from '@whetstone/contracts/exported-study';
import { exportMyData } from '@whetstone/contracts/my-export';
import { importMyData } from '@whetstone/contracts/study-files';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, WORDS, accept, invite } from '../../testing/assessment-calls.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { read, save } from '../../testing/round-calls.ts';
import { signUpAs } from '../../testing/test-browser.ts';

interface Taken {
  /** of the assessment and its round */
  id: string;
  /** at the public question */
  attemptId: string;
}

let test: TestApp;
let person: Person;
let taken: Taken;
beforeAll(async () => {
  test = await buildTestApp();
  const { token, questionId } = await invite(test);
  // one that is sorted is told like any other where a round is one of study
  await test.db.question.update({ where: { id: questionId }, data: { areaSlug: 'linux', currentVersion: 2 } });
  const sorted = { title: 'Of our own', kind: 'concept', difficulty: 'easy', minutes: 10, record: {}, rendererVersion: 0 };
  const html = { promptHtml: '', answerHtml: '', pitfallsHtml: '', referencesHtml: '' };
  await test.db.questionVersion.create({ data: { questionId, number: 2, hash: questionId, ...sorted, ...html } });
  person = await signUpAs(test, 'candidate');
  const { id } = await accept(person, token);
  const attemptId = (await read(person, id)).questions[1]?.attemptId ?? '';
  await save(person, attemptId, { text: 'Mine.' });
  taken = { id, attemptId };
});
afterAll(async () => test.close());

const NOW = new Date().toISOString();
const TIMES = { createdAt: NOW, claimedAt: null };
const seen = { questionId: 'q-top-ips', title: null, version: 1 };

/** A round that is over, of which everything is told. */
const roundOf = (id: string): ImportedStudy['rounds'][number] => ({
  id,
  mode: 'untimed',
  kind: 'area',
  guideId: null,
  stageSlug: null,
  areaSlug: 'linux',
  trackId: null,
  minutes: 60,
  wantedCount: 2,
  extraTime: 'none',
  startedAt: NOW,
  endsAt: null,
  submittedAt: NOW,
  submittedBy: 'person',
});

const GRADE = {
  id: randomUUID(),
  kind: 'grade' as const,
  ...seen,
  grade: 3 as const,
  undoesId: null,
  happenedAt: NOW,
  ...TIMES,
  studiedOn: NOW.slice(0, 10),
  durationMs: 1,
  predictedRecall: null,
};

/** Whatever an assessment is, and what was done in it. */
const stateOf = async ({ id, attemptId }: Taken) => [
  await test.db.round.findMany({ where: { id }, include: { questions: true, visits: true, pauses: true, packet: true } }),
  await test.db.attempt.findMany({ where: { id: attemptId }, include: { answers: true, levels: true, probes: true, reviews: true } }),
];

const other = randomUUID();
const attempts: [string, (of: Taken) => Partial<ImportedStudy>][] = [
  ['data.rounds.0.id', ({ id }) => ({ rounds: [roundOf(id)] })],
  ['data.roundVisits.0.roundId', ({ id }) => ({ roundVisits: [{ id: randomUUID(), roundId: id, position: 1, ...TIMES }] })],
  ['data.roundPauses.0.roundId', ({ id }) => ({ roundPauses: [{ id: randomUUID(), roundId: id, beganAt: NOW, endedAt: NOW }] })],
  ['data.roundQuestions.0.roundId', ({ id, attemptId }) => ({ roundQuestions: [{ roundId: id, position: 3, ...seen, attemptId }] })],
  ['data.roundQuestions.0.attemptId', ({ attemptId }) => ({ rounds: [roundOf(other)], roundQuestions: [{ roundId: other, position: 1, ...seen, attemptId }] })],
  ['data.answers.0.attemptId', ({ attemptId }) => ({ answers: [{ id: randomUUID(), attemptId, basedOnId: null, text: 'In time.', ...TIMES }] })],
  [
    'data.selfLevels.0.attemptId',
    ({ attemptId }) => ({ selfLevels: [{ attemptId, dimension: 'Communication', level: 'hire', evidence: '', changedAt: NOW }] }),
  ],
  ['data.probeSteps.0.attemptId', ({ attemptId }) => ({ probeSteps: [{ attemptId, probeId: 'p-1', outcome: 'answered', note: '', changedAt: NOW }] })],
  ['data.reviews.0.attemptId', ({ attemptId }) => ({ reviews: [{ ...GRADE, attemptId }] })],
  [
    'data.loopSteps.0.roundId',
    ({ id }) => ({
      loops: [{ id: other, mode: 'practice', guideId: null, breakMinutes: 5, startedAt: NOW, endedAt: NOW }],
      loopSteps: [{ loopId: other, position: 1, stageSlug: 'phone', questionKind: null, minutes: 30, wantedCount: 1, roundId: id }],
    }),
  ],
];

it.each(attempts)('an import changes no assessment, and says so at %s', async (place, entries) => {
  const { data } = await person.call(exportMyData, { query: {} });
  const before = await stateOf(taken);
  const refusal = await person.refusal(person.call(importMyData, { body: { format: 1, exportedAt: NOW, data: { ...data, ...entries(taken) } } }));
  expect([refusal.status, refusal.fields.map(({ field }) => field)]).toEqual([400, [place]]);
  expect(await stateOf(taken)).toEqual(before);
  expect(JSON.stringify(await read(person, taken.id))).not.toContain(WORDS.answer);
});
