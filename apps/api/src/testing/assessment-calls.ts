import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/assessments';
import * as mine from '@whetstone/contracts/my-assessments';
import * as sets from '@whetstone/contracts/question-sets';
import { submitRound } from '@whetstone/contracts/rounds';
import { createWorkspace } from '@whetstone/contracts/workspaces';
import type { TestApp } from './build-test-app.ts';
import { firstOf, read, save } from './round-calls.ts';
import { signUpAs } from './test-browser.ts';

export type Person = Awaited<ReturnType<typeof signUpAs>>;
type Test = Pick<TestApp, 'app' | 'db'>;

/** What stands where in a question of a workspace, each in a word of its own. */
export const WORDS = {
  prompt: 'Quernstone',
  answer: 'Bellwether',
  rubric: 'Halyard',
  dimension: 'Gantry',
  surfaces: 'Ratline',
  probe: 'Thole',
  hint: 'Cringle',
  pitfall: 'Lanyard',
};

/** A question of a workspace that nobody has sorted, with all that an interviewer reads of it. */
export async function plantQuestion({ db }: Test, workspaceId: string): Promise<string> {
  const id = `w-${randomUUID()}`;
  const row = { visibility: 'workspace', status: 'draft', origin: 'database', hash: id, currentVersion: 1 } as const;
  await db.question.create({ data: { id, workspaceId, slug: id, sourceIds: [], ...row } });
  const record = { prompt: `What is ${WORDS.prompt}?`, answer: WORDS.answer, probes: [{ id: 'p-1', prompt: WORDS.probe, surfaces: WORDS.surfaces }] };
  const html = { promptHtml: '', answerHtml: '', pitfallsHtml: WORDS.pitfall, referencesHtml: '', rendererVersion: 0 };
  const key = { questionId: id, version: 1 };
  await db.questionVersion.create({ data: { questionId: id, number: 1, hash: id, title: 'Of our own', record, ...html } });
  await db.probe.create({ data: { ...key, id: 'p-1', position: 0, promptHtml: WORDS.probe, surfacesHtml: WORDS.surfaces } });
  await db.hint.create({ data: { ...key, id: 'h-1', position: 0, html: WORDS.hint } });
  await db.rubricAnchor.create({ data: { ...key, id: 'a-1', position: 0, dimension: WORDS.dimension, level: 'Hire', html: WORDS.rubric } });
  return id;
}

/** A recruiter with a set of a question of their own and a public one with code, and an assessment of it with a link. */
export async function invite(test: Test, given: Partial<contract.AssessmentBody> = {}) {
  const owner = await signUpAs(test, 'recruiter');
  const { id } = await owner.call(createWorkspace, { body: { name: 'Hiring' } });
  const inSet = { id, setId: randomUUID() };
  await owner.call(sets.putSet, { params: inSet, body: { name: 'Phone screen', guide: null, stage: null, minutes: 45, from: null } });
  const questionId = await plantQuestion(test, id);
  const items = [questionId, 'q-top-ips'].map((one) => ({ questionId: one, minutes: 20, takeNewer: false }));
  await owner.call(sets.putSetItems, { params: inSet, body: { revision: 0, items } });
  const params = { ...inSet, assessmentId: randomUUID() };
  const body = { name: 'Warm-up', note: 'Take your time.', minutes: 45, mayPause: false, days: 14, ...given };
  const item = await owner.call(contract.putAssessment, { params, body });
  const { token } = await owner.call(contract.createAssessmentLink, { params });
  return { owner, inSet, params, body, item, token, questionId };
}

export const accept = async (person: Person, token: string, { id = randomUUID(), chosenName = 'Robin' } = {}): Promise<mine.MyAssessmentView> =>
  person.call(mine.acceptAssessment, { params: { id }, body: { token, chosenName } });

/** Answers the first question of an assessment and ends it. @returns what would be handed in */
export async function work(person: Person, id: string, text = 'What I know of it.'): Promise<mine.MyAssessmentView> {
  await save(person, firstOf(await read(person, id)).attemptId, { text });
  await person.call(submitRound, { params: { id }, body: { claimedAt: null } });
  return person.call(mine.getMyAssessment, { params: { id } });
}

export const submit = async (person: Person, { id, digest }: Pick<mine.MyAssessmentView, 'id' | 'digest'>): Promise<mine.MyAssessmentView> =>
  person.call(mine.submitAssessment, { params: { id }, body: { digest: digest ?? '' } });

/** Takes an invitation, works it and hands it in. */
export async function handIn(person: Person, token: string, given: { text?: string; chosenName?: string } = {}): Promise<mine.MyAssessmentView> {
  const { id } = await accept(person, token, given);
  return submit(person, await work(person, id, given.text));
}
