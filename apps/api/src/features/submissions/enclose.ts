import type { EnclosedRecordings } from '@whetstone/contracts/submissions';
import type { SubmittedRecording, SubmittedWork } from '@whetstone/contracts/submitted-work';
import type { Prisma } from '@whetstone/db/create-db';
import { refuseRequest } from '../../refuse-request.ts';
import type { Enclosed } from './read-enclosed.ts';

type Tx = Prisma.TransactionClient;

/**
 * What is said of the recordings that have arrived and wait to be handed in, each locked until the transaction ends: what is swept
 * meanwhile is not half of a submission.
 * @throws DomainError invalid_request naming those that are not there
 */
async function takeRecordings(tx: Tx, personId: string, recordings: EnclosedRecordings): Promise<Map<number, SubmittedRecording>> {
  const ids = recordings.map(({ id }) => id.toLowerCase());
  const rows = await tx.$queryRaw<{ id: string; mediaType: string; bytes: number }[]>`
    SELECT id, media_type AS "mediaType", octet_length(bytes) AS bytes FROM submission_recording
    WHERE person_id = ${personId}::uuid AND id = ANY(${ids}::uuid[]) AND submission_id IS NULL ORDER BY id FOR UPDATE`;
  const found = new Map(rows.map(({ id, ...row }) => [id, row]));
  const taken = recordings.map(({ part, id, durationMs }) => ({ part, durationMs, row: found.get(id.toLowerCase()) }));
  const faults = taken.flatMap(({ row }, index) =>
    row === undefined ? [{ field: `recordings[${index}]`, message: 'has not arrived here; send it first' }] : [],
  );
  if (faults.length > 0 || new Set(ids).size < ids.length)
    throw refuseRequest(faults.length > 0 ? faults : [{ field: 'recordings', message: 'must name each once' }]);
  return new Map(taken.flatMap(({ part, durationMs, row }) => (row === undefined ? [] : [[part, { durationMs, ...row }] as const])));
}

function checkParts({ parts }: SubmittedWork, { recordings, runs }: Enclosed): void {
  const of = (field: string, entries: { part: number }[], mayHave: (part: SubmittedWork['parts'][number]) => boolean) =>
    entries.flatMap(({ part }, index) => {
      const answer = parts[part - 1];
      return answer !== undefined && mayHave(answer) ? [] : [{ field: `${field}[${index}]`, message: 'is of no part that can have one' }];
    });
  const faults = [...of('recordings', recordings, () => true), ...of('runs', runs, ({ testRun }) => testRun !== undefined)];
  if (faults.length > 0) throw refuseRequest(faults);
}

/**
 * The work with what is enclosed: recordings that have arrived, and runs of tests.
 * @throws DomainError invalid_request for what is of no such part, or has not arrived
 */
export async function enclose(tx: Tx, personId: string, { work, enclosed }: { work: SubmittedWork; enclosed: Enclosed }): Promise<SubmittedWork> {
  checkParts(work, enclosed);
  const recordings = await takeRecordings(tx, personId, enclosed.recordings);
  const runs = new Map(enclosed.runs.map(({ part, run }) => [part, run]));
  const parts = work.parts.map((part) => {
    const [recording, testRun] = [recordings.get(part.position), runs.get(part.position)];
    return { ...part, ...(recording && { recording }), ...(testRun && { testRun }) };
  });
  return { ...work, parts };
}
