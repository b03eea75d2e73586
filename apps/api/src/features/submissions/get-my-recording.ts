import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { type RecordingBytes, findRecording } from './find-recording.ts';
import { noSuchSubmission, readSubmission } from './submission-row.ts';

/** @throws DomainError not_found for one of somebody else, for none, and for one that is gone with its submission alike */
export async function getMyRecording({ db }: Deps, { personId }: Actor, { id, position }: { id: string; position: string }): Promise<RecordingBytes> {
  const found = await findRecording({ db }, { submission: await readSubmission({ db }, personId, id), position: Number(position) });
  if (found === null) throw noSuchSubmission();
  return found;
}
