import { answerOf, browserDatabase } from './database.ts';

const BY_OWNER = 'owner';

const inTransaction = browserDatabase('whetstone-recordings', { recordings: { keyPath: ['owner', 'attemptId'], index: BY_OWNER } });

/** An answer as somebody said it. It is kept in this browser alone. */
export interface Recording {
  /** the id of a person */
  owner: string;
  attemptId: string;
  sound: Blob;
  durationMs: number;
  recordedAt: string;
}

export const readRecording = async (owner: string, attemptId: string): Promise<Recording | null> =>
  inTransaction('readonly', async ({ recordings }) => (await answerOf<Recording | undefined>(recordings.get([owner, attemptId]))) ?? null);

const changes = new EventTarget();
const tellChange = (): void => void changes.dispatchEvent(new Event('change'));

/** Tells when a recording was kept or deleted in this page. @returns what ends that */
export function onRecordingsChange(listener: () => void): () => void {
  changes.addEventListener('change', listener);
  return () => changes.removeEventListener('change', listener);
}

/** Keeps a recording, in place of the one before. */
export async function writeRecording(recording: Recording): Promise<void> {
  await inTransaction('readwrite', async ({ recordings }) => answerOf(recordings.put(recording)));
  tellChange();
}

export async function deleteRecording({ owner, attemptId }: Recording): Promise<void> {
  await inTransaction('readwrite', async ({ recordings }) => answerOf(recordings.delete([owner, attemptId])));
  tellChange();
}

export const countRecordings = async (owner: string): Promise<number> =>
  inTransaction('readonly', async ({ recordings }) => answerOf(recordings.index(BY_OWNER).count(owner)));

/** Takes out all recordings of a person. */
export async function wipeRecordings(owner: string): Promise<void> {
  await inTransaction('readwrite', async ({ recordings }) => {
    for (const key of await answerOf(recordings.index(BY_OWNER).getAllKeys(owner))) recordings.delete(key);
  });
}
