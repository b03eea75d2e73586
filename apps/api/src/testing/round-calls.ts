import { randomUUID } from 'node:crypto';
import * as attempts from '@whetstone/contracts/attempts';
import * as contract from '@whetstone/contracts/rounds';
import { atInstant } from './at-instant.ts';
import type { TestApp } from './build-test-app.ts';
import { TestBrowser } from './test-browser.ts';

type Caller = Pick<TestBrowser, 'call'>;

const STAGE = { kind: 'guide-stage', guide: 'acme-sre', stage: 'phone' } as const;

/** Starts a round: a strict one of an hour with two questions, where nothing else is said. */
export async function start(person: Caller, given: Partial<contract.RoundBody> & { id?: string } = {}): Promise<contract.RoundView> {
  const { id = randomUUID(), ...body } = given;
  return person.call(contract.putRound, { params: { id }, body: { mode: 'strict', minutes: 60, count: 2, of: STAGE, ...body } });
}

export const read = async (person: Caller, id: string): Promise<contract.RoundView> => person.call(contract.getRound, { params: { id } });

/** Saves a revision of an answer. @returns its id */
export async function save(person: Caller, attemptId: string, given: { text: string; claimedAt?: string; basedOnId?: string }): Promise<string> {
  const revisionId = randomUUID();
  const { text, claimedAt = null, basedOnId = null } = given;
  await person.call(attempts.putAnswer, { params: { id: attemptId, revisionId }, body: { text, claimedAt, basedOnId } });
  return revisionId;
}

export function firstOf(round: contract.RoundView): contract.RoundQuestionView {
  const [question] = round.questions;
  if (question === undefined) throw new Error('a round without questions');
  return question;
}

/** The same person when the clock of the server stands at an instant. */
export async function at<T>(test: TestApp, { cookie }: TestBrowser, { instant, ask }: { instant: number; ask: (then: TestBrowser) => Promise<T> }): Promise<T> {
  const moved = await atInstant(test, new Date(instant).toISOString());
  try {
    const browser = new TestBrowser(moved.app);
    browser.cookie = cookie;
    return await ask(browser);
  } finally {
    await moved.close();
  }
}
