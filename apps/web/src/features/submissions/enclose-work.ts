import type { EnclosedRecordings, EnclosedRuns } from '@whetstone/contracts/submissions';
import type { SubmittedWork } from '@whetstone/contracts/submitted-work';
import type { Recording } from '#src/work/recordings.ts';
import type { Enclosures } from './find-enclosures.ts';

/** What is chosen to be handed in with the work. */
export interface Chosen {
  recordings: { part: number; recording: Recording }[];
  runs: EnclosedRuns;
}

/** Runs always come along; a recording does where its part is ticked. */
export const chosenOf = ({ recordings, runs }: Enclosures, ticked: ReadonlySet<number>): Chosen => ({
  recordings: [...recordings].flatMap(([part, recording]) => (ticked.has(part) ? [{ part, recording }] : [])),
  runs: [...runs].map(([part, run]) => ({ part, run })),
});

/** The work as its reviewer will see it, with what is enclosed. */
export function encloseWork(work: SubmittedWork, { recordings, runs }: Chosen): SubmittedWork {
  const parts = work.parts.map((part) => {
    const chosen = recordings.find((one) => one.part === part.position)?.recording;
    const run = runs.find((one) => one.part === part.position)?.run;
    const recording = chosen && { durationMs: chosen.durationMs, bytes: chosen.sound.size, mediaType: chosen.sound.type };
    return { ...part, ...(recording && { recording }), ...(run && { testRun: run }) };
  });
  return { ...work, parts };
}

/** How recordings are named in what is handed in, once they have been sent under these ids. */
export const namesOf = ({ recordings }: Chosen, idOf: (recording: Recording) => string): EnclosedRecordings =>
  recordings.map(({ part, recording }) => ({ part, id: idOf(recording), durationMs: recording.durationMs }));
