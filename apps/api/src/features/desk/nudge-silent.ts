import { RELEASE_HOURS } from '@whetstone/contracts/submissions';
import type { Prisma } from '@whetstone/db/create-db';
import type { Deps } from '../../deps.ts';
import { announceChange } from '../submissions/announce-change.ts';
import { notify } from '../notifications/notify.ts';

/** after how many hours of silence each side is reminded; after the last a named mentor is waited for no more */
const HOURS = [24, 48, 72, RELEASE_HOURS] as const;
/** how many at once, so that a lock is never held for long */
const MOST = 100;

interface Due {
  personId: string;
  id: string;
  ticket: string;
  mentorId: string | null;
  hours: number;
  isReviewed: boolean;
  isPassedOn: boolean;
}

async function tell(tx: Prisma.TransactionClient, { personId, id: submissionId, ticket, mentorId, hours, isReviewed, isPassedOn }: Due): Promise<void> {
  if (isReviewed) await notify(tx, { personId, kind: 'review_waits', data: { submissionId, hours } });
  else if (hours >= RELEASE_HOURS) {
    await announceChange(tx, personId);
    await notify(tx, { personId, kind: 'submission_released', data: { submissionId, isPassedOn } });
  } else if (mentorId !== null) await notify(tx, { personId: mentorId, kind: 'submission_waits', data: { ticket, hours } });
}

/**
 * Reminds whoever is silent: a mentor who was named and has not reviewed, a candidate who has not said how useful a review was. After
 * the last reminder a submission goes to any mentor, where its candidate allowed that. Each row is locked while it is worked, and says
 * itself how far it is, so that of any number of processes one does it, and none after a restart again.
 * @returns how many were reminded
 */
export async function nudgeSilent({ db }: Deps): Promise<number> {
  // an interview that is over hurries nobody any more
  await db.$executeRaw`
    UPDATE submission SET start_by = NULL WHERE reviewed_at IS NULL AND withdrawn_at IS NULL AND start_by < app_now() - interval '1 day'`;
  return db.$transaction(async (tx) => {
    const due = await tx.$queryRaw<Due[]>`
      WITH due AS (
        SELECT s.person_id, s.id, s.mentor_id, h.hours, s.reviewed_at IS NOT NULL AS is_reviewed
        FROM submission s CROSS JOIN LATERAL (
          SELECT max(h) AS hours FROM unnest(${[...HOURS]}::int[]) h WHERE coalesce(s.reviewed_at, s.created_at) <= app_now() - make_interval(hours => h)) h
        WHERE s.withdrawn_at IS NULL AND s.nudged_hours < h.hours
          AND EXISTS (SELECT FROM person p WHERE p.id = s.person_id AND p.deactivated_at IS NULL AND p.deletion_due_at IS NULL)
          AND NOT EXISTS (SELECT FROM mentor_block b WHERE b.person_id = s.person_id AND b.mentor_id = s.mentor_id)
          AND (s.reviewed_at IS NULL AND s.mentor_id IS NOT NULL AND (s.claimed_until IS NULL OR s.claimed_until <= app_now())
            OR s.reviewed_at IS NOT NULL AND h.hours < ${RELEASE_HOURS}
              AND NOT EXISTS (SELECT FROM mentor_review r WHERE r.person_id = s.person_id AND r.submission_id = s.id AND r.rating IS NOT NULL))
        LIMIT ${MOST} FOR UPDATE OF s SKIP LOCKED)
      UPDATE submission s SET nudged_hours = due.hours,
        mentor_id = CASE WHEN NOT due.is_reviewed AND due.hours >= ${RELEASE_HOURS} AND s.may_pass_on THEN NULL ELSE s.mentor_id END
      FROM due WHERE s.person_id = due.person_id AND s.id = due.id
      RETURNING s.person_id AS "personId", s.id, s.ticket, due.mentor_id AS "mentorId", due.hours, due.is_reviewed AS "isReviewed",
        s.may_pass_on AS "isPassedOn"`;
    for (const one of due) await tell(tx, one);
    return due.length;
  });
}
