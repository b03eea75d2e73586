import type { RoundQuestionView, RoundView } from '@whetstone/contracts/rounds';
import { type Draft, readDraft } from '#src/work/drafts.ts';
import { lookAtWork } from '#src/work/engine.ts';
import type { Hearing } from '#src/work/heard-round.ts';
import { takeLastWords } from '#src/work/last-words.ts';
import type { Entry } from '#src/work/piece.ts';
import { readWorkState } from '#src/work/work-state.ts';
import { laterOf, newSitting } from '../choose-sitting.ts';

/** Under what the draft of a round's question is kept: the same question may be studied outside of the round, too. */
const draftName = (attemptId: string): string => `round ${attemptId}`;

/** Revisions of an attempt that are made here and may not have arrived, and what they were based on. */
export function ownRevisions(entries: readonly Entry[], attemptId: string): Set<string> {
  return new Set(entries.flatMap(({ piece }) => (piece.kind === 'answer' && piece.attemptId === attemptId ? [piece.revisionId, piece.basedOnId ?? ''] : [])));
}

interface Found {
  owner: string;
  /** `isKept`: as it was some time ago, since there is no network */
  round: Pick<RoundView, 'id' | 'startedAt'> & Pick<Hearing, 'isKept'>;
  question: RoundQuestionView;
  /** what this browser has; null for nothing */
  kept: Draft | null;
  unsent: ReadonlySet<string>;
}

/** The answer as the server has it. */
function draftThere({ owner, round, question: { attemptId, version, title, ends } }: Found): Draft {
  const { id: headId, text } = ends[0] ?? { id: null, text: '' };
  const begun = { owner, slug: draftName(attemptId), title, version, now: new Date(round.startedAt) };
  return { ...newSitting(begun, attemptId), roundId: round.id, text, savedText: text, headId, isBegun: true };
}

/** The answer as it stands: that of this browser, unless another device has gone on from it. */
export function chooseDraft(found: Found): Draft {
  const { round, question, kept, unsent } = found;
  if (kept === null) return draftThere(found);
  const { text, savedText, headId } = kept;
  const isOwnEnd = headId !== null && (unsent.has(headId) || question.ends.some(({ id }) => id === headId));
  // an answer that was kept knows nothing of what arrived since
  if (!round.isKept && text === savedText && !isOwnEnd) return draftThere(found);
  // what one has gone on from oneself is no other device's, though the server may not know yet that one has
  const ownBases = question.ends.flatMap(({ id }) => (id !== headId && unsent.has(id) ? [id] : []));
  return { ...kept, roundId: round.id, isBegun: true, settledIds: [...new Set([...kept.settledIds, ...ownBases])] };
}

/** Without a database the sitting on the server is all there is. */
const orNull = async <T>(answer: Promise<T>): Promise<T | null> => answer.catch(() => null);

/** What waits in this browser to be sent. */
export async function readUnsent(owner: string): Promise<readonly Entry[]> {
  await orNull(lookAtWork(owner));
  return readWorkState().entries;
}

/**
 * The answers of a round to go on with, one for each question.
 * @param before what waited before the round was asked for: it may have arrived since, and the round does not know of it
 */
export async function openRound(owner: string, round: RoundView & Hearing, before: readonly Entry[]): Promise<Draft[]> {
  const entries = [...before, ...(await readUnsent(owner))];
  return Promise.all(
    round.questions.map(async (question) => {
      const name = draftName(question.attemptId);
      const kept = laterOf(await orNull(readDraft(owner, name)), takeLastWords(owner, name));
      return chooseDraft({ owner, round, question, kept, unsent: ownRevisions(entries, question.attemptId) });
    }),
  );
}
