import type { RoundQuestionView, RoundView } from '@whetstone/contracts/rounds';
import { type Draft, readDraft } from '#src/work/drafts.ts';
import { lookAtWork } from '#src/work/engine.ts';
import { takeLastWords } from '#src/work/last-words.ts';
import type { Entry } from '#src/work/piece.ts';
import { readWorkState } from '#src/work/work-state.ts';
import { laterOf, newSitting } from '../choose-sitting.ts';

/** Under what the draft of a round's question is kept: the same question may be studied outside of the round, too. */
export const draftName = (attemptId: string): string => `round ${attemptId}`;

/** Revisions of an attempt that are made here and may not have arrived, and what they were based on. */
export function ownRevisions(entries: readonly Entry[], attemptId: string): Set<string> {
  return new Set(entries.flatMap(({ piece }) => (piece.kind === 'answer' && piece.attemptId === attemptId ? [piece.revisionId, piece.basedOnId ?? ''] : [])));
}

interface Found {
  owner: string;
  round: Pick<RoundView, 'id' | 'startedAt'>;
  question: RoundQuestionView;
  /** what this browser has; null for nothing */
  kept: Draft | null;
  unsent: ReadonlySet<string>;
}

/** The answer as it stands: that of this browser, unless another device has gone on from it. */
export function chooseDraft({ owner, round, question, kept, unsent }: Found): Draft {
  const { attemptId, version, title, ends } = question;
  const [end] = ends;
  const begun = { owner, slug: draftName(attemptId), title, version, now: new Date(round.startedAt) };
  const there = {
    ...newSitting(begun, attemptId),
    roundId: round.id,
    text: end?.text ?? '',
    savedText: end?.text ?? '',
    headId: end?.id ?? null,
    isBegun: true,
  };
  if (kept === null) return there;
  const isOwnEnd = kept.headId !== null && (unsent.has(kept.headId) || ends.some(({ id }) => id === kept.headId));
  const isUnsaved = kept.text !== kept.savedText;
  return isUnsaved || isOwnEnd ? { ...kept, roundId: round.id, isBegun: true } : there;
}

/** Without a database the sitting on the server is all there is. */
const orNull = async <T>(answer: Promise<T>): Promise<T | null> => answer.catch(() => null);

/** The answers of a round to go on with, one for each question. */
export async function openRound(owner: string, round: RoundView): Promise<Draft[]> {
  await orNull(lookAtWork(owner));
  const { entries } = readWorkState();
  return Promise.all(
    round.questions.map(async (question) => {
      const name = draftName(question.attemptId);
      const kept = laterOf(await orNull(readDraft(owner, name)), takeLastWords(owner, name));
      return chooseDraft({ owner, round, question, kept, unsent: ownRevisions(entries, question.attemptId) });
    }),
  );
}
