import { addEntries } from './browser-store.ts';
import { answerOf, inTransaction, STORES } from './database.ts';
import { type Draft, VISITOR } from './drafts.ts';
import { keyOf, type NewEntry, type Piece } from './piece.ts';

/** The attempt and the answer that a visitor's draft becomes, with the times at which they were begun and written. */
export function piecesOfDraft(draft: Draft, person: string, revisionId: string): NewEntry[] {
  const { attemptId, slug, version, title, text, startedAt, changedAt } = draft;
  const entryOf = (piece: Piece, writtenAt: string): NewEntry => ({
    person,
    key: keyOf(piece),
    piece,
    about: { slug, title },
    writtenAt,
    claimedAt: writtenAt,
    tries: 0,
    wasSentUnclaimed: false,
    refusal: null,
  });
  return [
    entryOf({ kind: 'attempt', attemptId, question: slug, version }, startedAt),
    entryOf({ kind: 'answer', attemptId, revisionId, basedOnId: null, text }, changedAt),
  ];
}

/**
 * Makes what a visitor wrote in this browser the work of the person who has just signed in: once, since the draft goes in the
 * same transaction. Where that person has a sitting of their own under way with a question, it stays beside it as another attempt.
 * @returns how many answers were taken over
 */
export async function adoptDrafts(person: string): Promise<number> {
  return inTransaction('readwrite', async ({ entries, drafts }) => {
    const found = await answerOf<Draft[]>(drafts.index(STORES.drafts).getAll(VISITOR));
    const written = found.filter(({ text }) => text.trim() !== '');
    for (const draft of written) {
      const revisionId = crypto.randomUUID();
      await addEntries(entries, piecesOfDraft(draft, person, revisionId));
      const own = await answerOf<Draft | undefined>(drafts.get([person, draft.slug]));
      if (own === undefined) drafts.put({ ...draft, owner: person, isBegun: true, headId: revisionId, savedText: draft.text });
    }
    for (const { slug } of found) drafts.delete([VISITOR, slug]);
    return written.length;
  });
}
