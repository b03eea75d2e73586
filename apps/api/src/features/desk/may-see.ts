import { Prisma } from '@whetstone/db/generated/client';

/**
 * Whether a mentor may take submission `s`: it waits; it is not the mentor's own, nor of somebody who has blocked the mentor or whose
 * account is closed; it was handed to the mentor by name, or to all and the open queue is open to the mentor; and of what is read a
 * second time the mentor has reviewed no reading.
 */
export const maySee = (mentorId: string): Prisma.Sql => Prisma.sql`(
  s.withdrawn_at IS NULL AND s.reviewed_at IS NULL AND s.person_id <> ${mentorId}::uuid
  AND (s.mentor_id = ${mentorId}::uuid OR s.mentor_id IS NULL AND EXISTS (SELECT FROM mentor_standing o WHERE o.person_id = ${mentorId}::uuid))
  AND NOT EXISTS (SELECT FROM mentor_block b WHERE b.person_id = s.person_id AND b.mentor_id = ${mentorId}::uuid)
  AND EXISTS (SELECT FROM person p WHERE p.id = s.person_id AND p.deactivated_at IS NULL AND p.deletion_due_at IS NULL)
  AND (s.second_of_id IS NULL OR NOT EXISTS (
    SELECT FROM submission o JOIN mentor_review r ON r.person_id = o.person_id AND r.submission_id = o.id
    WHERE o.person_id = s.person_id AND s.second_of_id IN (o.id, o.second_of_id) AND r.mentor_id = ${mentorId}::uuid AND r.sent_at IS NOT NULL)))`;

/** Candidates whose reviews a mentor may go on seeing after they were sent: as in `maySee`, for Prisma. */
export const openTo = (mentorId: string) => ({ deactivatedAt: null, deletionDueAt: null, blocks: { none: { mentorId } } }) satisfies Prisma.PersonWhereInput;

/** Whether nobody holds submission `s`. */
export const IS_FREE = Prisma.sql`(s.claimed_until IS NULL OR s.claimed_until <= app_now())`;
