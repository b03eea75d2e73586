import type { Reads } from '../../deps.ts';
import type { SubmissionRow } from './submission-row.ts';

interface Wanted {
  submission: Pick<SubmissionRow, 'personId' | 'id' | 'secondOfId'>;
  position: number;
}

export interface RecordingBytes {
  mediaType: string;
  bytes: Uint8Array;
}

/** The recording of a part of a submission; null for none. Further readings have that of the first. */
export async function findRecording({ db }: Reads, { submission: { personId, id, secondOfId }, position }: Wanted): Promise<RecordingBytes | null> {
  return db.submissionRecording.findFirst({ where: { personId, submissionId: secondOfId ?? id, part: position }, select: { mediaType: true, bytes: true } });
}
