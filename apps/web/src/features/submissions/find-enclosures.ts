import type { CodeRunClaim } from '@whetstone/contracts/code-run-claim';
import type { SubmissionPreview } from '@whetstone/contracts/submissions';
import { parseCodeAnswer } from '#src/lib/code-answer.ts';
import { type KeptRun, readRun } from '#src/work/code-runs.ts';
import { type Recording, readRecording } from '#src/work/recordings.ts';

/** What this browser has of the work that is to be handed in, by the positions of its parts. */
export interface Enclosures {
  recordings: ReadonlyMap<number, Recording>;
  runs: ReadonlyMap<number, CodeRunClaim>;
}

export const NO_ENCLOSURES: Enclosures = { recordings: new Map(), runs: new Map() };

/** A run as it is handed in with an answer: what was run may not be what stands there now. */
export function claimOf({ language, engine, ranAt, tests, source }: KeptRun, text: string): CodeRunClaim {
  return { language, engine, ranAt, tests, isOfThisCode: parseCodeAnswer(text).code[language] === source };
}

/** A browser that keeps nothing has kept neither. */
const orNull = async <T>(found: Promise<T | null>): Promise<T | null> => found.catch(() => null);

/** Recordings and runs of tests that this browser has kept of what a preview shows. */
export async function findEnclosures(owner: string, { work, attemptIds }: SubmissionPreview): Promise<Enclosures> {
  const recordings = new Map<number, Recording>();
  const runs = new Map<number, CodeRunClaim>();
  for (const { position, text, testRun } of work.parts) {
    const attemptId = attemptIds[position - 1];
    if (attemptId === undefined) continue;
    const recording = await orNull(readRecording(owner, attemptId));
    if (recording !== null) recordings.set(position, recording);
    const run = testRun === undefined ? null : await orNull(readRun(owner, attemptId));
    if (run !== null) runs.set(position, claimOf(run, text));
  }
  return { recordings, runs };
}
