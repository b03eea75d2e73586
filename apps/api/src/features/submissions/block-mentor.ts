import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { announceChange } from './announce-change.ts';
import { readSentReview } from './read-sent-review.ts';

/**
 * Keeps the mentor of a review from all that the actor hands in from here on, or lets them see it again.
 * @throws DomainError not_found before there is a review
 */
export async function blockMentor({ db }: Deps, { personId }: Actor, wish: { id: string; isBlocked: boolean }): Promise<{ done: true }> {
  return db.$transaction(async (tx) => change(tx, personId, wish));
}

async function change(tx: Prisma.TransactionClient, personId: string, { id, isBlocked }: { id: string; isBlocked: boolean }): Promise<{ done: true }> {
  const { mentorId } = await readSentReview({ db: tx }, personId, id);
  if (mentorId === null) return { done: true };
  if (isBlocked) {
    // a read that is under way is waited for, and one that comes later finds the block
    await tx.$queryRaw`SELECT FROM submission WHERE person_id = ${personId}::uuid FOR NO KEY UPDATE`;
    await tx.$executeRaw`INSERT INTO mentor_block (person_id, mentor_id) VALUES (${personId}::uuid, ${mentorId}::uuid) ON CONFLICT DO NOTHING`;
    // what waits for them by name would wait for nobody, and what they hold nobody could take
    await tx.$executeRaw`
      UPDATE submission SET mentor_id = CASE WHEN may_pass_on THEN NULLIF(mentor_id, ${mentorId}::uuid) ELSE mentor_id END,
        claimed_by_id = NULLIF(claimed_by_id, ${mentorId}::uuid), claimed_until = CASE WHEN claimed_by_id = ${mentorId}::uuid THEN NULL ELSE claimed_until END
      WHERE person_id = ${personId}::uuid AND reviewed_at IS NULL AND ${mentorId}::uuid IN (mentor_id, claimed_by_id)`;
  } else await tx.mentorBlock.deleteMany({ where: { personId, mentorId } });
  await announceChange(tx, personId);
  return { done: true };
}
