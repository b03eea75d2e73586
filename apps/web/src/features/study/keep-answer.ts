import type { Work } from '#src/work/create-outbox.ts';
import type { Draft } from '#src/work/drafts.ts';
import type { Piece } from '#src/work/piece.ts';

/** The pieces that begin an attempt, where it has not been begun. */
export function beginning({ isBegun, attemptId, slug, version }: Draft): Piece[] {
  return isBegun ? [] : [{ kind: 'attempt', attemptId, question: slug, version }];
}

/** What a piece of work on this draft belongs to, for the list of what has not been sent. */
export const aboutOf = ({ slug, title, roundId }: Draft): Work['about'] => ({ slug, title, ...(roundId !== undefined && { roundId }) });

/** What is to be sent so that the server has the answer as it stands, and the draft after that; null where it has it. */
export function keepAnswer(draft: Draft, revisionId: string): Required<Work> | null {
  const { attemptId, headId, text } = draft;
  if (text === draft.savedText) return null;
  return {
    about: aboutOf(draft),
    pieces: [...beginning(draft), { kind: 'answer', attemptId, revisionId, basedOnId: headId, text }],
    draft: { ...draft, isBegun: true, headId: revisionId, savedText: text },
  };
}
