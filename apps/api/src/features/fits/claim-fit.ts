import type { Deps } from '../../deps.ts';

export interface ClaimedFit {
  personId: string;
  id: string;
  /** names this claim: who comes back later than that finds that it is another's */
  startedAt: Date;
}

/** After so long, who began a fitting is taken to have died with it. */
const LEASE = '10 minutes';

/**
 * Takes the next fitting that waits, or that was begun and never finished. Of several processes that ask at once, each gets
 * another one.
 */
export async function claimFit({ db }: Pick<Deps, 'db'>): Promise<ClaimedFit | null> {
  const [claimed = null] = await db.$queryRaw<ClaimedFit[]>`
    UPDATE fit SET state = 'running', started_at = app_now()
    WHERE (person_id, id) IN (
      SELECT person_id, id FROM fit
      WHERE state = 'requested' OR (state = 'running' AND started_at < app_now() - ${LEASE}::interval)
      ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING person_id AS "personId", id, started_at AS "startedAt"`;
  return claimed;
}
