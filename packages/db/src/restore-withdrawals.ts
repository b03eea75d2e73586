import type pg from 'pg';
import { listTables } from './backup-tables.ts';

interface Withdrawal {
  /** what the database that is being replaced knows, put aside before it goes */
  keep: string;
  /** brings the restored rows to it */
  apply: string;
}

/**
 * What was taken back must not come back with old rows: whoever withdrew a consent, stopped messages, blocked a mentor or
 * shut a session did so for good.
 */
const WITHDRAWALS: Readonly<Record<string, Withdrawal>> = {
  person: {
    keep: 'SELECT id, deletion_due_at, deactivated_at FROM person',
    apply: `UPDATE person p SET deletion_due_at = k.deletion_due_at, deactivated_at = coalesce(p.deactivated_at, k.deactivated_at)
      FROM kept_person k WHERE k.id = p.id AND (p.deletion_due_at, p.deactivated_at) IS DISTINCT FROM (k.deletion_due_at, k.deactivated_at)`,
  },
  consent: {
    keep: 'SELECT candidate_id, id, revoked_at FROM consent WHERE revoked_at IS NOT NULL',
    apply: 'UPDATE consent c SET revoked_at = k.revoked_at FROM kept_consent k WHERE (k.candidate_id, k.id) = (c.candidate_id, c.id) AND c.revoked_at IS NULL',
  },
  one_time_link: {
    keep: 'SELECT id, used_at, revoked_at FROM one_time_link WHERE used_at IS NOT NULL OR revoked_at IS NOT NULL',
    apply: `UPDATE one_time_link l SET used_at = coalesce(l.used_at, k.used_at), revoked_at = coalesce(l.revoked_at, k.revoked_at)
      FROM kept_one_time_link k WHERE k.id = l.id`,
  },
  push_device: {
    keep: 'SELECT person_id, endpoint FROM push_device',
    apply: 'DELETE FROM push_device d WHERE NOT EXISTS (SELECT FROM kept_push_device k WHERE (k.person_id, k.endpoint) = (d.person_id, d.endpoint))',
  },
  mail_address: {
    keep: 'SELECT person_id, address FROM mail_address WHERE confirmed_at IS NOT NULL',
    apply: 'DELETE FROM mail_address m WHERE NOT EXISTS (SELECT FROM kept_mail_address k WHERE (k.person_id, k.address) = (m.person_id, m.address))',
  },
  // sweeping deletes the recordings of what was taken back
  submission: {
    keep: 'SELECT person_id, id, withdrawn_at FROM submission WHERE withdrawn_at IS NOT NULL',
    apply: `UPDATE submission s SET withdrawn_at = k.withdrawn_at FROM kept_submission k WHERE (k.person_id, k.id) = (s.person_id, s.id) AND s.withdrawn_at IS NULL`,
  },
  // what was written down about it went with it
  assessment_submission: {
    keep: 'SELECT person_id, round_id, withdrawn_at FROM assessment_submission WHERE withdrawn_at IS NOT NULL',
    apply: `WITH w AS (UPDATE assessment_submission s SET withdrawn_at = k.withdrawn_at FROM kept_assessment_submission k
        WHERE (k.person_id, k.round_id) = (s.person_id, s.round_id) AND s.withdrawn_at IS NULL RETURNING s.person_id, s.round_id)
      DELETE FROM assessment_level l USING w WHERE (l.person_id, l.round_id) = (w.person_id, w.round_id)`,
  },
  // a link that was replaced opens nothing any more
  assessment: {
    keep: 'SELECT workspace_id, set_id, id, revoked_at, token_hash FROM assessment',
    apply: `UPDATE assessment a SET revoked_at = coalesce(a.revoked_at, k.revoked_at), token_hash = k.token_hash FROM kept_assessment k
      WHERE (k.workspace_id, k.set_id, k.id) = (a.workspace_id, a.set_id, a.id)`,
  },
  // what stood open and is not known any more was taken back with the rating; a database may be older than the column
  report: {
    keep: "SELECT r.id, r.state::text AS state, r.closed_at, coalesce((to_jsonb(r) ->> 'may_read')::boolean, false) AS may_read FROM report r",
    apply: `UPDATE report r SET may_read = r.may_read AND coalesce(k.may_read, false),
        state = CASE WHEN r.state = 'open' THEN coalesce(k.state, 'open')::report_state ELSE r.state END, closed_at = coalesce(r.closed_at, k.closed_at)
      FROM report o LEFT JOIN kept_report k ON k.id = o.id WHERE o.id = r.id`,
  },
  mentor_block: {
    keep: 'SELECT person_id, mentor_id, created_at FROM mentor_block',
    apply: `INSERT INTO mentor_block (person_id, mentor_id, created_at) SELECT k.person_id, k.mentor_id, k.created_at FROM kept_mentor_block k
      WHERE k.person_id IN (SELECT id FROM person) AND k.mentor_id IN (SELECT id FROM person) ON CONFLICT DO NOTHING`,
  },
  session: {
    keep: 'SELECT token_hash FROM session',
    apply: 'DELETE FROM session s WHERE NOT EXISTS (SELECT FROM kept_session k WHERE k.token_hash = s.token_hash)',
  },
};

/** Puts aside what is known, in tables of this transaction. @returns the names of those that there were */
export async function keepWithdrawals(client: pg.Client): Promise<string[]> {
  const there = new Set((await listTables(client)).map(({ name }) => name));
  const kept = Object.entries(WITHDRAWALS).filter(([name]) => there.has(name));
  for (const [name, { keep }] of kept) await client.query(`CREATE TEMP TABLE kept_${name} ON COMMIT DROP AS ${keep}`);
  return kept.map(([name]) => name);
}

/**
 * Brings what was taken back up to what is known. Of who had asked for deletion, and may have undone it since, nobody can
 * tell on a new server: there are seven days again.
 */
export async function applyWithdrawals(client: pg.Client, kept: string[]): Promise<void> {
  const known = kept.includes('person') ? 'SELECT id FROM kept_person' : 'SELECT NULL::uuid WHERE false';
  const tables = new Set((await listTables(client)).map(({ name }) => name));
  if (tables.has('person'))
    await client.query(
      `UPDATE person SET deletion_due_at = greatest(deletion_due_at, app_now() + interval '7 days') WHERE deletion_due_at IS NOT NULL AND id NOT IN (${known})`,
    );
  for (const name of kept) await client.query(WITHDRAWALS[name]?.apply ?? '');
}
