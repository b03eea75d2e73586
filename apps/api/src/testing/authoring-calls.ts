import { randomUUID } from 'node:crypto';
import { AUTHORED_LEVELS, type AuthoredPlace, type AuthoredRecord } from '@whetstone/contracts/authored-question';
import * as contract from '@whetstone/contracts/authoring';
import { addWorkspaceMember, createWorkspace } from '@whetstone/contracts/workspaces';
import type { TestApp } from './build-test-app.ts';
import { signUpAs } from './test-browser.ts';

export type Recruiter = Awaited<ReturnType<typeof signUpAs>>;

export interface AuthoringDesk {
  /** of the workspace */
  id: string;
  owner: Recruiter;
  editor: Recruiter;
  viewer: Recruiter;
}

/** A workspace with somebody in each role. */
export async function openAuthoringDesk(test: Pick<TestApp, 'app' | 'db'>): Promise<AuthoringDesk> {
  const [owner, editor, viewer] = [await signUpAs(test, 'recruiter'), await signUpAs(test, 'recruiter'), await signUpAs(test, 'recruiter')];
  const { id } = await owner.call(createWorkspace, { body: { name: 'Hiring' } });
  await owner.call(addWorkspaceMember, { params: { id }, body: { signInName: editor.signInName, role: 'editor' } });
  await owner.call(addWorkspaceMember, { params: { id }, body: { signInName: viewer.signInName, role: 'viewer' } });
  return { id, owner, editor, viewer };
}

const dimension = (name: 'Depth of mechanism' | 'Communication') => ({
  dimension: name,
  anchors: AUTHORED_LEVELS.map((level) => ({ id: null, level, text: `${name}: what is ${level}.` })),
});

/** A question that has all that a ready one has, ids apart, which the server makes. */
export const fullRecord = (given: Partial<AuthoredRecord> = {}): AuthoredRecord => ({
  title: 'What does a full queue do?',
  kind: 'concept',
  difficulty: 'medium',
  minutes: 15,
  prompt: 'A queue is *full*. What happens to its writers?',
  choices: [],
  answer: 'They wait, or what they write is dropped.',
  hints: [{ id: null, text: 'Think of `write(2)` on a pipe.' }],
  rubric: [dimension('Depth of mechanism'), dimension('Communication')],
  probes: ['Who wakes them?', 'What is lost?', 'How is it measured?', 'What if the reader dies?'].map((prompt) => ({
    id: null,
    prompt,
    surfaces: `What answers “${prompt}”`,
  })),
  pitfalls: '- To think that memory is free.',
  references: '- pipe(7)',
  code: '',
  ...given,
});

export const PLACE: AuthoredPlace = { area: 'linux', skills: ['linux'], sources: [] };
export const newQuestionId = (): string => `q-${randomUUID()}`;

type Key = { id: string; questionId: string };

/** Makes a question with all that a ready one has. */
export async function writeNew(person: Recruiter, id: string, given: Partial<AuthoredRecord> = {}) {
  const params = { id, questionId: newQuestionId() };
  const source = await person.call(contract.putQuestionSource, { params, body: { base: 0, basePlace: '', place: PLACE, record: fullRecord(given) } });
  return { params, source };
}

/** Changes what was read just now. */
export async function change(person: Recruiter, params: Key, { place = {}, ...record }: Partial<AuthoredRecord> & { place?: Partial<AuthoredPlace> }) {
  const source = await person.call(contract.getQuestionSource, { params });
  return person.call(contract.putQuestionSource, {
    params,
    body: { base: source.version, basePlace: source.placeHash, place: { ...source.place, ...place }, record: { ...source.record, ...record } },
  });
}

export async function decide(person: Recruiter, params: Key, [kind, note = '']: [contract.DecisionKind, string?]) {
  const { version } = await person.call(contract.getQuestionSource, { params });
  return person.call(contract.decideOnQuestion, { params, body: { id: randomUUID(), version, kind, note } });
}
