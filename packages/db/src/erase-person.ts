import { PUBLIC_WORKSPACE_ID } from './public-workspace.ts';

/** Runs one statement with values, in a transaction that the caller holds: of Prisma, or of `pg`. */
export type RunSql = (sql: string, values: unknown[]) => Promise<unknown>;

/** Where the person is the only owner of a workspace, whoever can do most and has been there longest becomes one. */
const NAME_HEIRS = `
  UPDATE workspace_member heir SET role = 'owner'
  FROM (SELECT DISTINCT ON (m.workspace_id) m.workspace_id, m.person_id FROM workspace_member m
    WHERE m.person_id <> $1::uuid
      AND EXISTS (SELECT FROM workspace_member o WHERE o.workspace_id = m.workspace_id AND o.person_id = $1::uuid AND o.role = 'owner')
      AND NOT EXISTS (SELECT FROM workspace_member o WHERE o.workspace_id = m.workspace_id AND o.person_id <> $1::uuid AND o.role = 'owner')
    ORDER BY m.workspace_id, m.role, m.joined_at, m.person_id) next
  WHERE heir.workspace_id = next.workspace_id AND heir.person_id = next.person_id`;

/** What others were told of the person. */
const DELETE_MENTIONS = `DELETE FROM notification WHERE data::text LIKE '%' || $1 || '%' OR data::text LIKE '%' || $2 || '%'`;

/** What the person has begun to write as a mentor and sent to nobody; what was sent is the candidate's as well, and stays without a name. */
const DELETE_DRAFTS = 'DELETE FROM mentor_review WHERE mentor_id = $1::uuid AND sent_at IS NULL';

/** What waits for the person alone, as a mentor, is taken back: without them it would be for every mentor. */
const WITHDRAW_NAMED = `
  UPDATE submission SET withdrawn_at = app_now()
  WHERE mentor_id = $1::uuid AND NOT may_pass_on AND reviewed_at IS NULL AND withdrawn_at IS NULL`;

/** Nobody is to hear what was taken back. */
const DELETE_UNHEARD = `
  DELETE FROM submission_recording r USING submission s
  WHERE s.person_id = r.person_id AND s.id = r.submission_id AND s.mentor_id = $1::uuid AND s.withdrawn_at IS NOT NULL`;

/** Keys of counted tries hold the name one signs in with, if only as a hash that can be guessed at. */
const DELETE_TRIES = `
  DELETE FROM rate_window WHERE key IN (SELECT sha256(convert_to('sign-in name ' || sign_in_name, 'UTF8')) FROM person WHERE id = $1::uuid)`;

/** Workspaces that nobody can open any more and that hold no questions; their names are the person's words. */
const EMPTY_WORKSPACES = `
  SELECT id FROM workspace w WHERE id <> '${PUBLIC_WORKSPACE_ID}'
    AND NOT EXISTS (SELECT FROM question q WHERE q.workspace_id = w.id) AND NOT EXISTS (SELECT FROM workspace_member m WHERE m.workspace_id = w.id)`;

/**
 * Removes a person and all that is theirs, most of it by foreign keys, and writes down under their pseudonym that it was done.
 * The audit log keeps its entries: they name pseudonyms, which mean nobody from now on. It is the only way: a trigger refuses to
 * delete a person in a transaction that has not said so, and what it says ends with the transaction.
 */
export async function erasePerson(run: RunSql, { id, pseudonym }: { id: string; pseudonym: string }): Promise<void> {
  await run(NAME_HEIRS, [id]);
  await run(DELETE_MENTIONS, [id, pseudonym]);
  await run(DELETE_TRIES, [id]);
  await run(DELETE_DRAFTS, [id]);
  await run(WITHDRAW_NAMED, [id]);
  await run(DELETE_UNHEARD, [id]);
  await run(`SELECT set_config('whetstone.erasing', $1, true)`, [id]);
  await run('DELETE FROM person WHERE id = $1::uuid', [id]);
  await run(`DELETE FROM one_time_link WHERE workspace_id IN (${EMPTY_WORKSPACES})`, []);
  await run(`DELETE FROM workspace WHERE id IN (${EMPTY_WORKSPACES})`, []);
  await run(`INSERT INTO audit_event (act, subject) VALUES ('person.deleted', $1::uuid)`, [pseudonym]);
}
