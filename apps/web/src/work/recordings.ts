import { answerOf, inTransaction, STORES } from './database.ts';

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

/** Keeps a recording, in place of the one before. */
export async function writeRecording(recording: Recording): Promise<void> {
  await inTransaction('readwrite', async ({ recordings }) => answerOf(recordings.put(recording)));
}

export async function deleteRecording({ owner, attemptId }: Recording): Promise<void> {
  await inTransaction('readwrite', async ({ recordings }) => answerOf(recordings.delete([owner, attemptId])));
}

export const countRecordings = async (owner: string): Promise<number> =>
  inTransaction('readonly', async ({ recordings }) => answerOf(recordings.index(STORES.recordings).count(owner)));
