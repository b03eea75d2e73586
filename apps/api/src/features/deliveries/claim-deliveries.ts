import type { Deps } from '../../deps.ts';

export interface Delivery {
  personId: string;
  id: string;
  notificationId: string;
  /** null for a mail */
  deviceId: string | null;
}

/** By which ways anything can be sent now. */
export interface Ways {
  push: boolean;
  mail: boolean;
}

const BATCH = 20;

/**
 * Takes some of what is due, for this process alone, and puts it off at once: one minute, then two, four … up to four hours.
 * So what fails, or ends half-way with its process, is tried again by itself, and what succeeds has to be removed.
 */
export async function claimDeliveries({ db }: Pick<Deps, 'db'>, { push, mail }: Ways): Promise<Delivery[]> {
  return db.$queryRaw<Delivery[]>`
    UPDATE notification_delivery d
    SET attempts = d.attempts + 1, next_at = app_now() + least(interval '1 minute' * power(2, least(d.attempts, 10)), interval '4 hours')
    FROM (
      SELECT person_id, id FROM notification_delivery
      WHERE next_at <= app_now() AND created_at > app_now() - interval '1 day'
        AND CASE WHEN device_id IS NULL THEN ${mail}::boolean ELSE ${push}::boolean END
      ORDER BY next_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) due
    WHERE d.person_id = due.person_id AND d.id = due.id
    RETURNING d.person_id AS "personId", d.id, d.notification_id AS "notificationId", d.device_id AS "deviceId"`;
}
