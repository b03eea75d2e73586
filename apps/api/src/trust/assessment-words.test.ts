import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { WORDS, plantQuestion } from '../testing/assessment-calls.ts';
import { type TestApp, buildTestApp } from '../testing/build-test-app.ts';
import { CONTENT_ROWS, PRIVATE_ROWS } from './rows.ts';
import { type WatchedApp, ask, buildWatchedApp } from './trust-app.ts';
import { ACTORS, type ActorName, type World } from './cast.ts';
import { createWorld } from './world.ts';

// all reads of all roles, exports in their threads among them, several times over
vi.setConfig({ testTimeout: 400_000 });

/** What the candidate writes, and how they choose to be called. */
const THEIRS = { text: 'Zwieback', late: 'Knaeckebrot', name: 'Pumpernickel' };
const CANDIDATE: ActorName = 'other candidate';
const STAFF = ACTORS.filter((actor) => /recruiter|mentor|admin/.test(actor));
const GIVING_AWAY = Object.entries(WORDS).filter(([place]) => place !== 'prompt');
/** Of the public question with code: what it is run against when nobody looks. */
const HIDDEN_CASE = /"visibility":"hidden"/;

let test: TestApp;
let watched: WatchedApp;
let world: World;
const id = randomUUID();
beforeAll(async () => {
  test = await buildTestApp();
  watched = await buildWatchedApp(test);
  world = await createWorld(test);
  const questionId = await plantQuestion(test, world.ids.workspace);
  const key = { workspaceId: world.ids.workspace, setId: world.ids.questionSet, number: 1 };
  await test.db.questionSetItem.createMany({
    data: [questionId, 'q-top-ips'].map((one, at) => ({ ...key, position: at + 1, questionId: one, questionVersion: 1, minutes: 10 })),
  });
  // wherever a row asks for something of the owner's, what the candidate is about to make is asked for
  const { ids } = world;
  world = { ...world, ids: { ...ids, round: id, pausedRound: id, overRound: id, handedRound: id, handedAssessment: ids.assessment } };
});
afterAll(async () => {
  await watched.app.close();
  await test.close();
});

const READS = Object.entries({ ...CONTENT_ROWS, ...PRIVATE_ROWS }).filter(([name]) => name.startsWith('GET ') && name !== 'GET /api/me/events');
/** Whoever may not is answered with a refusal, which is the same for all (matrix.test.ts). What is the owner's in a row is the candidate's here. */
const readsOf = (actor: ActorName) => READS.filter(([, { may }]) => may.includes(actor) || (actor === CANDIDATE && may.includes('owner')));

/** Everything that an actor can read, by its address. */
async function readAll(actor: ActorName): Promise<[string, string][]> {
  const told: [string, string][] = [];
  for (const [name, row] of readsOf(actor)) told.push([name, (await ask(watched.app, name, { actor, world, row })).body]);
  return told;
}

async function write(name: string, body: object, given: { actor?: ActorName; params?: Record<string, string> } = {}): Promise<string> {
  const row = PRIVATE_ROWS[name] ?? { may: [] };
  const { statusCode, body: answer } = await ask(watched.app, name, { world, row, body, actor: CANDIDATE, params: { id }, ...given });
  expect([name, statusCode]).toEqual([name, 200]);
  return answer;
}

/** Words that give the answer away, and where the candidate reads them. */
async function givenAway(answers: string[]): Promise<string[]> {
  const told: [string, string][] = [...answers.map((answer): [string, string] => ['the answer', answer]), ...(await readAll(CANDIDATE))];
  // a public question with code is run by everyone who studies it, at its own address
  const hidden = told.filter(([name, body]) => !name.includes('/api/questions/') && HIDDEN_CASE.test(body)).map(([name]) => `${name}: a hidden case`);
  return [...hidden, ...told.flatMap(([name, body]) => GIVING_AWAY.filter(([, word]) => body.includes(word)).map(([place]) => `${name}: ${place}`))];
}

/** Words of the candidate's, and where staff read them. */
async function known(): Promise<string[]> {
  const found: string[] = [];
  for (const actor of STAFF) {
    const told = await readAll(actor);
    const read = Object.entries(THEIRS).flatMap(([what, word]) => told.flatMap(([name, body]) => (body.includes(word) ? [`${what} at ${name}`] : [])));
    found.push(...read.map((one) => `${actor} reads the ${one}`));
  }
  return found;
}

const SUBMISSION = 'GET /api/workspaces/:id/sets/:setId/assessments/:assessmentId/submissions/:submissionId';
const SUBMISSIONS = SUBMISSION.replace('/:submissionId', '');

it('a candidate is told the prompts and nothing that gives an answer away, and staff nothing before it is handed in', async () => {
  const open = await write('POST /api/assessments', { token: world.tokens.assessment }, { params: {} });
  expect(await givenAway([open])).toEqual([]);

  const accepted = await write('PUT /api/me/assessments/:id', { token: world.tokens.assessment, chosenName: THEIRS.name });
  const round = (await ask(watched.app, 'GET /api/me/rounds/:id', { actor: CANDIDATE, world, row: { may: [] }, params: { id } })).body;
  // control: the prompt is there to be read, and the case that may be seen
  expect(round).toContain(WORDS.prompt);
  expect(round).toContain('"visibility":"visible"');
  const attemptId = (JSON.parse(round) as { questions: { attemptId: string }[] }).questions[1]?.attemptId ?? '';
  world = { ...world, ids: { ...world.ids, attempt: attemptId, roundAttempt: attemptId } };
  const answer = async (text: string) =>
    write('PUT /api/me/attempts/:id/answers/:revisionId', { text, basedOnId: null, claimedAt: null }, { params: { id: attemptId, revisionId: randomUUID() } });
  expect(await givenAway([accepted, await answer(THEIRS.text)])).toEqual([]);
  expect(await known()).toEqual([]);

  const over = await write('PUT /api/me/rounds/:id/submission', { claimedAt: null });
  await answer(THEIRS.late);
  expect(await givenAway([over])).toEqual([]);
  expect(await known()).toEqual([]);

  const mine = (await ask(watched.app, 'GET /api/me/assessments/:id', { actor: CANDIDATE, world, row: { may: [] }, params: { id } })).body;
  const handed = await write('PUT /api/me/assessments/:id/submission', { digest: (JSON.parse(mine) as { digest: string }).digest });
  const { ticket } = await test.db.assessmentSubmission.findFirstOrThrow({ where: { roundId: id }, select: { ticket: true } });
  world = { ...world, ids: { ...world.ids, assessmentTicket: ticket } };
  expect((await known()).toSorted()).toEqual([
    `recruiter owner reads the late at ${SUBMISSION}`,
    `recruiter owner reads the name at ${SUBMISSIONS}`,
    `recruiter owner reads the name at ${SUBMISSION}`,
    `recruiter owner reads the text at ${SUBMISSION}`,
  ]);
  const params = { id: world.ids.workspace, setId: world.ids.questionSet, assessmentId: world.ids.assessment, submissionId: ticket };
  const levels = [{ position: 2, dimension: WORDS.dimension, level: 'hire', evidence: 'Said so in the first sentence.' }];
  await write(`${SUBMISSION.replace('GET', 'PUT')}/levels`, { revision: 0, levels }, { actor: 'recruiter owner', params });
  expect(await givenAway([handed])).toEqual([]);

  const withdrawn = await write('PUT /api/me/assessments/:id/withdrawal', {});
  expect(await givenAway([withdrawn])).toEqual([]);
  expect(await known()).toEqual([]);
});

it('control: who is to read all of it does', async () => {
  const kit = (
    await ask(watched.app, 'GET /api/workspaces/:id/sets/:setId/kit', {
      actor: 'recruiter owner',
      world,
      row: { may: [] },
      params: { id: world.ids.workspace, setId: world.ids.questionSet },
    })
  ).body;
  for (const place of ['prompt', 'answer', 'rubric', 'dimension'] as const) expect(kit).toContain(WORDS[place]);
});
