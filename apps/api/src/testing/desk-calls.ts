import { randomUUID } from 'node:crypto';
import * as attempts from '@whetstone/contracts/attempts';
import * as desk from '@whetstone/contracts/desk';
import type { ReviewDraft } from '@whetstone/contracts/review-content';
import * as contract from '@whetstone/contracts/submissions';
import type { TestApp } from './build-test-app.ts';
import { save } from './round-calls.ts';
import { type TestBrowser, signUpAs } from './test-browser.ts';

type Caller = Pick<TestBrowser, 'call'>;
export type DeskPerson = Awaited<ReturnType<typeof signUpAs>>;

export const ANSWER = 'It copies the page tables and marks the pages. The parent goes on.';

/** A mentor to whom the open queue is open. */
export async function signUpMentor(test: Pick<TestApp, 'app' | 'db'>): Promise<DeskPerson> {
  const mentor = await signUpAs(test, 'mentor');
  await test.db.mentorStanding.create({ data: { personId: mentor.personId } });
  return mentor;
}

/** An answer outside of rounds, with a level that its person gave themselves. @returns the id of the attempt */
export async function answer(candidate: Caller, text = ANSWER, question = 'fork'): Promise<string> {
  const id = randomUUID();
  await candidate.call(attempts.putAttempt, { params: { id }, body: { question, version: 1, claimedAt: null } });
  await save(candidate, id, { text });
  const params = { id, dimension: 'Communication' };
  await candidate.call(attempts.putSelfLevel, { params, body: { level: 'strong-hire', evidence: 'A note of more than twenty characters.' } });
  return id;
}

/** Hands in what a preview shows: to the open queue, where nothing else is said. */
export async function handIn(
  candidate: Caller,
  sourceId: string,
  given: Partial<contract.SubmissionBody> & { id?: string } = {},
): Promise<contract.SubmissionItem> {
  const { id = randomUUID(), kind = 'answer', ...body } = given;
  const { digest } = await candidate.call(contract.previewSubmission, { params: { kind, id: sourceId } });
  const wish = { kind, sourceId, digest, mentorId: null, mayPassOn: true, question: 'Is it deep enough?', isAnonymous: false, ...body };
  return candidate.call(contract.putSubmission, { params: { id }, body: wish });
}

export async function ticketOf({ db }: Pick<TestApp, 'db'>, { id }: { id: string }): Promise<string> {
  return (await db.submission.findFirstOrThrow({ where: { id } })).ticket;
}

/** A review that can be sent, of `answer`. */
export const review = (given: Partial<ReviewDraft> = {}): ReviewDraft => ({
  comments: [{ id: randomUUID(), part: 1, anchor: { start: 0, end: 9, quote: 'It copies' }, kind: 'essential', text: 'Say what is copied lazily.' }],
  levels: [{ part: 1, dimension: 'Communication', level: 'no-hire', evidence: 'It copies the page tables' }],
  nextStep: 'Read how copy on write works, then answer again.',
  ...given,
});

export const claim = async (mentor: Caller, ticket: string) => mentor.call(desk.claimSubmission, { params: { ticket } });

/** Saves a draft over the one that stands there and sends it. */
export async function send(mentor: Caller, ticket: string, draft = review()): Promise<desk.DeskReview> {
  const { revision: basedOn } = await mentor.call(desk.getDeskReview, { params: { ticket } });
  const { revision } = await mentor.call(desk.saveDraft, { params: { ticket }, body: { draft, basedOn } });
  return mentor.call(desk.sendReview, { params: { ticket }, body: { revision } });
}
