import { answerOf, inTransaction } from './database.ts';

/** Whose drafts they are of whom nobody knows who it is. */
export const VISITOR = 'visitor';

/** The sitting with a question that is under way in this browser: the answer as it stands, and what of it is kept as a revision. */
export interface Draft {
  /** the id of a person, or VISITOR */
  owner: string;
  /** of the question; within a round a name of its own, since the same question may be studied beside it */
  slug: string;
  /** the round it belongs to; without one it is outside of rounds */
  roundId?: string;
  title: string;
  attemptId: string;
  version: number;
  text: string;
  /** the latest revision that was made or seen here: the next one is based on it */
  headId: string | null;
  /** what that revision says */
  savedText: string;
  /** whether the attempt itself has been given to the outbox, or is known to the server */
  isBegun: boolean;
  /** revisions of other devices that the person has seen and laid aside */
  settledIds: string[];
  /** when it was graded in this browser; null before */
  gradedAt: string | null;
  startedAt: string;
  changedAt: string;
}

export const readDraft = async (owner: string, slug: string): Promise<Draft | null> =>
  inTransaction('readonly', async ({ drafts }) => (await answerOf<Draft | undefined>(drafts.get([owner, slug]))) ?? null);

export async function writeDraft(draft: Draft): Promise<void> {
  await inTransaction('readwrite', async ({ drafts }) => answerOf(drafts.put(draft)));
}
