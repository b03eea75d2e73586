import type { CodeRunClaim } from '@whetstone/contracts/code-run-claim';
import type { EnclosedRecordings, EnclosedRuns } from '@whetstone/contracts/submissions';
import type { Reads } from '../../deps.ts';
import { type SubmissionRow, parseWork } from './submission-row.ts';

/** What is handed in beside the work itself. */
export interface Enclosed {
  recordings: EnclosedRecordings;
  runs: EnclosedRuns;
}

/** What stands in a submission already, as it would be sent again. */
export async function readEnclosed({ db }: Reads, row: Pick<SubmissionRow, 'personId' | 'id' | 'body'>): Promise<Enclosed> {
  const { parts } = parseWork(row);
  const rows = await db.submissionRecording.findMany({
    where: { personId: row.personId, submissionId: row.id },
    orderBy: { part: 'asc' },
    select: { id: true, part: true },
  });
  const recordings = rows.flatMap(({ id, part }) => {
    const recording = parts[(part ?? 0) - 1]?.recording;
    return part === null || recording === undefined ? [] : [{ part, id, durationMs: recording.durationMs }];
  });
  const runs = parts.flatMap(({ position, testRun }) => (testRun ? [{ part: position, run: testRun }] : []));
  return { recordings, runs };
}

/** The database reads no half of a character. */
const runInUnicode = ({ engine, tests, ...run }: CodeRunClaim): CodeRunClaim => ({
  ...run,
  engine: engine.toWellFormed(),
  tests: tests.map(({ name, ...test }) => ({ ...test, name: name.toWellFormed() })),
});

/** In the order of the parts, with ids as the database writes them: what says the same is then the same. */
export function inOrder({ recordings = [], runs = [] }: { recordings?: EnclosedRecordings | undefined; runs?: EnclosedRuns | undefined }): Enclosed {
  return {
    recordings: recordings.map((entry) => ({ ...entry, id: entry.id.toLowerCase() })).toSorted((a, b) => a.part - b.part),
    runs: runs.map(({ part, run }) => ({ part, run: runInUnicode(run) })).toSorted((a, b) => a.part - b.part),
  };
}
