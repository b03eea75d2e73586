import { Prisma } from '@whetstone/db/generated/client';

/**
 * Of submissions `s` and their people `p`: the workspace may read it now. Withdrawn, older than was said, or of somebody who asked to
 * be deleted, it is as if it had never been handed in.
 */
export const IS_READABLE = Prisma.sql`s.withdrawn_at IS NULL AND s.readable_until > app_now() AND p.deletion_due_at IS NULL`;

/** Seats `t` with what was handed in `s`, and by whom `p`. */
export const HANDED_IN = Prisma.sql`assessment_seat t
  JOIN assessment_submission s ON s.person_id = t.person_id AND s.round_id = t.round_id
  JOIN person p ON p.id = t.person_id`;
