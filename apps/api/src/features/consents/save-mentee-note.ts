import type { MenteeNote } from '@whetstone/contracts/mentees';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { readMenteeNote } from './get-mentee-note.ts';
import { requireAnyConsent } from './require-any-consent.ts';

interface Given {
  candidateId: string;
  text: string;
  basedOn: number;
}

/**
 * Saves a mentor's own note about a candidate as a whole; the same again is answered as the first time.
 * @throws DomainError not_found without a living grant; conflict where another window has saved since
 */
export async function saveMenteeNote({ db }: Deps, mentor: Actor, { candidateId, text: given, basedOn }: Given): Promise<MenteeNote> {
  const text = given.toWellFormed();
  return db.$transaction(async (tx) => {
    const { personId } = await requireAnyConsent(tx, mentor, candidateId);
    const { personId: mentorId } = mentor;
    // the first saving has no row yet on which another could wait
    if (basedOn === 0)
      await tx.$executeRaw`INSERT INTO mentee_note (mentor_id, person_id, text, revision) VALUES (${mentorId}::uuid, ${personId}::uuid, '', 0) ON CONFLICT DO NOTHING`;
    await tx.$queryRaw`SELECT FROM mentee_note WHERE mentor_id = ${mentorId}::uuid AND person_id = ${personId}::uuid FOR NO KEY UPDATE`;
    const there = await readMenteeNote(tx, mentorId, personId);
    if (there.revision === basedOn + 1 && there.text === text) return there;
    if (there.revision !== basedOn)
      throw new DomainError('conflict', 'Another window has saved this note since. Load it anew; what you wrote here is not lost.');
    await tx.$executeRaw`
      UPDATE mentee_note SET text = ${text}, revision = revision + 1, changed_at = app_now() WHERE mentor_id = ${mentorId}::uuid AND person_id = ${personId}::uuid`;
    return readMenteeNote(tx, mentorId, personId);
  });
}
