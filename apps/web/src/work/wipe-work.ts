import { answerOf, inTransaction, STORES } from './database.ts';
import { KEPT_ANSWERS } from './kept-answers.ts';
import { wipeRuns } from './code-runs.ts';
import { wipeHeardRounds } from './heard-round.ts';
import { wipeRecordings } from './recordings.ts';
import { wipeLastWords } from './last-words.ts';

/** Takes everything of a person out of this browser: what has not been sent, drafts, recordings, runs of tests, and answers and pages kept for the time without a network. */
export async function wipeWork(person: string): Promise<void> {
  await inTransaction('readwrite', async ({ entries, drafts }) => {
    for (const [store, index] of [
      [entries, STORES.entries],
      [drafts, STORES.drafts],
    ] as const) {
      for (const key of await answerOf(store.index(index).getAllKeys(person))) store.delete(key);
    }
  });
  await wipeRecordings(person);
  await wipeRuns(person);
  wipeLastWords(person);
  wipeHeardRounds();
  await wipeKeptAnswers();
}

/** Empties what the service worker has kept, but for the app itself. */
async function wipeKeptAnswers(): Promise<void> {
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(KEPT_ANSWERS)).map(async (name) => caches.delete(name)));
}
