import { type DigestView, MOST_IN_DIGEST } from '@whetstone/contracts/digest';
import type { Rating } from '@whetstone/contracts/review-content';
import { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { livingConsent } from '../consents/living-consent.ts';
import { isHeldHidden } from '../desk/hidden/hold-hidden.ts';
import { IS_FREE, maySee } from '../desk/may-see.ts';
import { presentNotifications } from '../notifications/present-notifications.ts';

/** A day ago, or when the oldest thing came that is unread, at most two weeks ago. */
async function readSince({ db }: Deps, personId: string): Promise<Date> {
  const [row] = await db.$queryRaw<[{ since: Date }]>`
    SELECT greatest(app_now() - interval '14 days', least(app_now() - interval '1 day',
      (SELECT min(created_at) FROM notification WHERE person_id = ${personId}::uuid AND read_at IS NULL))) AS since`;
  return row.since;
}

/** What waits for a person on either side of the desk. Who has nothing to do with it has none. */
async function countWaiting({ db }: Deps, { personId, roles }: Actor): Promise<DigestView['waiting']> {
  const living = livingConsent(Prisma.sql`g.person_id`, Prisma.sql`g.mentor_id`);
  const isMentor = roles.has('mentor');
  const [counts] = await db.$queryRaw<[DigestView['waiting']]>`
    SELECT (SELECT count(*)::int FROM suggestion g WHERE g.person_id = ${personId}::uuid AND g.state = 'open' AND ${living}) AS suggestions,
      (SELECT count(*)::int FROM mentor_review r WHERE r.person_id = ${personId}::uuid AND r.sent_at IS NOT NULL AND r.rating IS NULL) AS reviews,
      (SELECT count(*)::int FROM submission s WHERE ${isMentor} AND s.mentor_id = ${personId}::uuid AND ${maySee(personId)} AND ${IS_FREE}) AS "forMe",
      (SELECT count(*)::int FROM submission s
        WHERE ${isMentor} AND s.claimed_by_id = ${personId}::uuid AND s.claimed_until > app_now() AND ${maySee(personId)})
        + (SELECT count(*)::int FROM hidden_reference h
          WHERE ${isMentor} AND ${isHeldHidden(personId)} AND EXISTS (SELECT FROM mentor_standing WHERE person_id = h.person_id)) AS claimed,
      (SELECT count(*)::int FROM suggestion g WHERE ${isMentor} AND g.mentor_id = ${personId}::uuid AND g.state = 'open' AND ${living}) AS suggested`;
  return counts;
}

async function readRatings({ db }: Deps, mentorId: string, since: Date): Promise<DigestView['ratings']> {
  const rows = await db.$queryRaw<{ ticket: string; rating: Rating; ratedAt: Date }[]>`
    SELECT s.ticket, r.rating::text, r.rated_at AS "ratedAt"
    FROM mentor_review r JOIN submission s ON s.person_id = r.person_id AND s.id = r.submission_id JOIN person p ON p.id = r.person_id
    WHERE r.mentor_id = ${mentorId}::uuid AND r.sent_at IS NOT NULL AND r.rating IS NOT NULL AND r.rated_at > ${since}
      AND p.deactivated_at IS NULL AND p.deletion_due_at IS NULL
      AND NOT EXISTS (SELECT FROM mentor_block b WHERE b.person_id = r.person_id AND b.mentor_id = r.mentor_id)
    ORDER BY r.rated_at DESC LIMIT ${MOST_IN_DIGEST}`;
  return rows.map(({ ratedAt, ...row }) => ({ ...row, ratedAt: ratedAt.toISOString() }));
}

/** What came since yesterday or is unread, and what waits. It is made of what is there anyway; looking marks nothing as read. */
export async function getDigest(deps: Deps, actor: Actor): Promise<DigestView> {
  const { personId } = actor;
  const since = await readSince(deps, personId);
  const rows = await deps.db.notification.findMany({ where: { personId, createdAt: { gte: since } }, orderBy: { id: 'desc' }, take: MOST_IN_DIGEST });
  return {
    since: since.toISOString(),
    waiting: await countWaiting(deps, actor),
    ratings: actor.roles.has('mentor') ? await readRatings(deps, personId, since) : [],
    items: await presentNotifications(deps, actor, rows),
  };
}
