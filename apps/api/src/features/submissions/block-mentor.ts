import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { announceChange } from './announce-change.ts';
import { readSentReview } from './read-sent-review.ts';

/**
 * Keeps the mentor of a review from all that the actor hands in from here on, or lets them see it again.
 * @throws DomainError not_found before there is a review
 */
export async function blockMentor({ db }: Deps, { personId }: Actor, { id, isBlocked }: { id: string; isBlocked: boolean }): Promise<{ done: true }> {
  const { mentorId } = await readSentReview({ db }, personId, id);
  if (mentorId === null) return { done: true };
  if (isBlocked) {
    await db.$executeRaw`INSERT INTO mentor_block (person_id, mentor_id) VALUES (${personId}::uuid, ${mentorId}::uuid) ON CONFLICT DO NOTHING`;
    // what waits for them by name waits for nobody otherwise
    await db.$executeRaw`
      UPDATE submission SET mentor_id = NULL WHERE person_id = ${personId}::uuid AND mentor_id = ${mentorId}::uuid AND reviewed_at IS NULL AND may_pass_on`;
  } else await db.mentorBlock.deleteMany({ where: { personId, mentorId } });
  await announceChange(db, personId);
  return { done: true };
}
