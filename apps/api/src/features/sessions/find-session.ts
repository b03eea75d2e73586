import type { Role } from '@whetstone/contracts/roles';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { hashToken } from './token.ts';

interface Row {
  personId: string;
  pseudonym: string;
  sessionId: string;
  roles: Role[];
  isDemo: boolean;
  isStrong: boolean;
}

interface Looking {
  /** counts as a use of the session, which puts off its end */
  isUse: boolean;
}

/**
 * The actor of a living session. Candidates' sessions end after 14 days without use and 30 in all, those of staff after
 * 12 hours and 7 days; deactivating a person ends all at once,
 * and those of demo people with the demo.
 */
export async function findSession({ db, installation }: Deps, token: string, { isUse }: Looking = { isUse: true }): Promise<Actor | null> {
  const hash = hashToken(token);
  const [row] = await db.$queryRaw<Row[]>`
    WITH living AS (
      SELECT s.person_id, s.id, s.last_seen_at, s.strengthened_at IS NOT NULL AS is_strong, p.pseudonym, p.is_demo, r.roles
      FROM session s
      JOIN person p ON p.id = s.person_id
      CROSS JOIN LATERAL (SELECT coalesce(array_agg(g.role::text), '{}') AS roles FROM role_grant g WHERE g.person_id = p.id) r
      CROSS JOIN LATERAL (SELECT r.roles && ARRAY['mentor', 'recruiter', 'admin'] AS is_staff) k
      WHERE s.token_hash = ${hash} AND p.deactivated_at IS NULL AND (NOT p.is_demo OR ${installation.isDemo})
        AND s.last_seen_at > app_now() - CASE WHEN is_staff THEN interval '12 hours' ELSE interval '14 days' END
        AND s.created_at > app_now() - CASE WHEN is_staff THEN interval '7 days' ELSE interval '30 days' END
    ), touched AS (
      UPDATE session s SET last_seen_at = app_now() FROM living l
      WHERE ${isUse} AND s.person_id = l.person_id AND s.id = l.id AND l.last_seen_at < app_now() - interval '1 minute'
    )
    SELECT person_id AS "personId", id AS "sessionId", pseudonym, roles, is_demo AS "isDemo", is_strong AS "isStrong" FROM living`;
  return row === undefined ? null : { ...row, roles: new Set(row.roles) };
}
