import type { CodeRunClaim } from '@whetstone/contracts/code-run-claim';
import { answerOf, browserDatabase } from './database.ts';

const BY_OWNER = 'owner';

const inTransaction = browserDatabase('whetstone-code-runs', { runs: { keyPath: ['owner', 'attemptId'], index: BY_OWNER } });

/** What came of the tests when an answer was run last. It is kept in this browser alone, until it is handed in. */
export interface KeptRun extends Pick<CodeRunClaim, 'language' | 'engine' | 'ranAt' | 'tests'> {
  /** the id of a person */
  owner: string;
  attemptId: string;
  /** what was run */
  source: string;
}

export const readRun = async (owner: string, attemptId: string): Promise<KeptRun | null> =>
  inTransaction('readonly', async ({ runs }) => (await answerOf<KeptRun | undefined>(runs.get([owner, attemptId]))) ?? null);

/** Keeps a run, in place of the one before. */
export const writeRun = async (run: KeptRun): Promise<unknown> => inTransaction('readwrite', async ({ runs }) => answerOf(runs.put(run)));

/** Takes out all runs of a person. */
export async function wipeRuns(owner: string): Promise<void> {
  await inTransaction('readwrite', async ({ runs }) => {
    for (const key of await answerOf(runs.index(BY_OWNER).getAllKeys(owner))) runs.delete(key);
  });
}
