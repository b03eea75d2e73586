import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { type RecordingBytes, findRecording } from '../submissions/find-recording.ts';
import { requireHeld } from './get-desk-review.ts';
import { nothingHere } from './refuse-desk.ts';

/**
 * The recording of a part of what a mentor holds or has reviewed. That it was heard is written down with the candidate.
 * @throws as `requireHeld`, and DomainError not_found where none was handed in
 */
export async function hearRecording({ db }: Deps, mentor: Actor, { ticket, position }: { ticket: string; position: string }): Promise<RecordingBytes> {
  return db.$transaction(async (tx) => {
    const { submission } = await requireHeld(tx, mentor, ticket);
    const found = await findRecording({ db: tx }, { submission, position: Number(position) });
    if (found === null) throw nothingHere();
    await recordAudit(tx, { act: 'read.recording', actor: mentor.pseudonym, subject: submission.person.pseudonym, target: submission.ticket });
    return found;
  });
}
