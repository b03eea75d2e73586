import type { QueryClient } from '@tanstack/react-query';
import type { AttemptView } from '@whetstone/contracts/attempts';
import type { QuestionView } from '@whetstone/contracts/questions';
import { type Draft, readDraft, VISITOR } from '#src/work/drafts.ts';
import { keepWork, lookAtWork } from '#src/work/engine.ts';
import { takeLastWords } from '#src/work/last-words.ts';
import { type Begun, catchUp, isOpen, laterOf, newSitting, openAttempt, sittingOf } from './choose-sitting.ts';
import { keepAnswer } from './keep-answer.ts';
import { myAttempt, myQuestion } from './queries.ts';

interface Sitting {
  draft: Draft;
  /** what the server has of this attempt; null for nothing yet, or where it cannot be asked */
  attempt: AttemptView | null;
}

export interface OpenedSitting extends Sitting {
  /** whether it is kept on the server, too */
  isCandidate: boolean;
  /** whether anybody is signed in */
  isSomebody: boolean;
}

interface Wanted {
  question: QuestionView;
  /** the id of the candidate; null for everyone else, whose answer stays in this browser */
  candidate: string | null;
  /** the id of whoever is signed in, a candidate or not */
  person: string | null;
  /** begin a new attempt whatever is under way */
  isAnew: boolean;
  queries: QueryClient;
}

/** Without a network, and for what is not on the server yet, the sitting in this browser is all there is. */
const orNull = async <T>(answer: Promise<T>): Promise<T | null> => answer.catch(() => null);

/** What of a sitting that is over was not made a revision any more, as in a browser that was killed. */
async function keepRest(draft: Draft): Promise<void> {
  const work = keepAnswer(draft, crypto.randomUUID());
  if (work !== null) await keepWork(draft.owner, work);
}

interface Sought extends Wanted {
  begun: Begun;
}

/** The sitting of this browser, where it is gone on with. */
async function ownSitting({ begun, candidate, isAnew, queries }: Sought): Promise<Sitting | null> {
  const draft = laterOf(await orNull(readDraft(begun.owner, begun.slug)), takeLastWords(begun.owner, begun.slug));
  if (draft === null) return null;
  if (isAnew || !isOpen(draft, begun.version, begun.now)) {
    if (candidate !== null) await keepRest(draft);
    return null;
  }
  const attempt = candidate !== null && draft.isBegun ? await orNull(queries.fetchQuery(myAttempt(draft.attemptId))) : null;
  return { draft: catchUp(draft, attempt), attempt };
}

/** The sitting that another device has left open. */
async function othersSitting({ begun, candidate, isAnew, queries }: Sought): Promise<Sitting | null> {
  if (candidate === null || isAnew) return null;
  const id = openAttempt(await orNull(queries.ensureQueryData(myQuestion(begun.slug))), begun.version);
  const attempt = id === null ? null : await orNull(queries.fetchQuery(myAttempt(id)));
  return attempt && { draft: sittingOf(begun, attempt), attempt };
}

/** The sitting to go on with: the one of this browser, else one that another device left open, else a new one. */
export async function openSitting(wanted: Wanted): Promise<OpenedSitting> {
  const { question, candidate, person } = wanted;
  const { slug, title, number } = question;
  const begun = { owner: candidate ?? person ?? VISITOR, slug, title, version: number, now: new Date() };
  if (person !== null) await orNull(lookAtWork(begun.owner));
  const sought = { ...wanted, begun };
  const sitting = (await ownSitting(sought)) ?? (await othersSitting(sought)) ?? { draft: newSitting(begun, crypto.randomUUID()), attempt: null };
  return { isCandidate: candidate !== null, isSomebody: person !== null, ...sitting };
}
