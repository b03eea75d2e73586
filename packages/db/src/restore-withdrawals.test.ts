import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupDatabase } from './backup-database.ts';
import { restoreDatabase } from './restore-database.ts';
import { ANNA, BEN, fill, placeForBackups, query } from './testing/backup-calls.ts';

const place = placeForBackups();

describe('what was taken back after the backup', () => {
  it('stays taken back: consents, submissions, reports, links, sessions, being let in, browsers and addresses that are told', async () => {
    await fill(place.url);
    await query(
      place.url,
      "INSERT INTO consent (candidate_id, id, mentor_id, scope, expires_at) VALUES ($1, gen_random_uuid(), $2, 'rounds', now() + interval '1 day')",
      [BEN, ANNA],
    );
    await query(
      place.url,
      "INSERT INTO one_time_link (id, purpose, token_hash, expires_at) VALUES (gen_random_uuid(), 'invite', 'abc', now() + interval '1 day')",
    );
    for (const token of ['stays', 'ends'])
      await query(place.url, "INSERT INTO session (person_id, id, token_hash, device) VALUES ($1, gen_random_uuid(), $2, '')", [BEN, Buffer.from(token)]);
    for (const name of ['stays', 'ends']) {
      const device = "INSERT INTO push_device (person_id, id, endpoint, p256dh, auth) VALUES ($1, gen_random_uuid(), $2, '', '')";
      await query(place.url, device, [BEN, name]);
      const address =
        "INSERT INTO mail_address (person_id, address, code_hash, code_expires_at, confirmed_at, stop_token) VALUES ($1, $2, '', now(), now(), $2)";
      await query(place.url, address, [name === 'stays' ? BEN : ANNA, name]);
    }
    await query(
      place.url,
      `INSERT INTO submission (person_id, id, ticket, kind, source_id, may_pass_on, question, is_anonymous, body, part_sources, minutes)
       VALUES ($1, gen_random_uuid(), gen_random_uuid(), 'answer', gen_random_uuid(), true, '', true, '{}', '[]', 1)`,
      [BEN],
    );
    for (const text of ['closed', 'hidden', 'dropped', 'stays'])
      await query(
        place.url,
        "INSERT INTO report (id, person_id, kind, target_id, version, part, text, may_read) VALUES (gen_random_uuid(), $1, 'review', 'r', 1, 'text', $2, true)",
        [BEN, text],
      );
    await backupDatabase(place.url, join(place.home, 'open'));
    await query(place.url, "UPDATE report SET state = 'resolved', closed_at = now() WHERE text = 'closed'");
    await query(place.url, "UPDATE report SET may_read = false WHERE text = 'hidden'");
    await query(place.url, "DELETE FROM report WHERE text = 'dropped'");
    await query(place.url, 'INSERT INTO mentor_block (person_id, mentor_id) VALUES ($1, $2)', [BEN, ANNA]);
    for (const [table, column] of [
      ['push_device', 'endpoint'],
      ['mail_address', 'address'],
    ])
      await query(place.url, `DELETE FROM ${table} WHERE ${column} = 'ends'`);
    await query(place.url, 'UPDATE consent SET revoked_at = now()');
    await query(place.url, 'UPDATE submission SET withdrawn_at = now()');
    await query(place.url, 'UPDATE one_time_link SET used_at = now()');
    await query(place.url, "DELETE FROM session WHERE token_hash = 'ends'");
    await query(place.url, 'UPDATE person SET deactivated_at = now() WHERE id = $1', [ANNA]);
    await restoreDatabase(place.url, join(place.home, 'open'), { replace: true });
    const open = ['consent WHERE revoked_at IS NULL', 'one_time_link WHERE used_at IS NULL', 'submission WHERE withdrawn_at IS NULL'];
    for (const what of open) expect(await query(place.url, `SELECT '${what}' FROM ${what}`)).toEqual([]);
    expect(await query(place.url, "SELECT convert_from(token_hash, 'UTF8') AS token FROM session")).toEqual([{ token: 'stays' }]);
    expect(await query(place.url, 'SELECT endpoint AS told FROM push_device UNION ALL SELECT address FROM mail_address')).toEqual([
      { told: 'stays' },
      { told: 'stays' },
    ]);
    expect(await query(place.url, 'SELECT id FROM person WHERE deactivated_at IS NOT NULL')).toEqual([{ id: ANNA }]);
    expect(await query(place.url, `SELECT text, state, may_read AS "mayRead" FROM report WHERE target_id = 'r' ORDER BY text`)).toEqual([
      { text: 'closed', state: 'resolved', mayRead: true },
      { text: 'dropped', state: 'open', mayRead: false },
      { text: 'hidden', state: 'open', mayRead: false },
      { text: 'stays', state: 'open', mayRead: true },
    ]);
    expect(await query(place.url, 'SELECT person_id AS by, mentor_id AS of FROM mentor_block')).toEqual([{ by: BEN, of: ANNA }]);
  });
});

/** An assessment that somebody has handed in, with a level; its link and its question set belong to the public workspace here. */
const HANDED_IN = `
  WITH w AS (SELECT '00000000-0000-0000-0000-0000000000aa'::uuid AS thing, (SELECT id FROM workspace LIMIT 1) AS id),
    q AS (INSERT INTO question_set (workspace_id, id, name, minutes) SELECT id, thing, '', 45 FROM w),
    v AS (INSERT INTO question_set_version (workspace_id, set_id, number, made_by) SELECT id, thing, 1, thing FROM w),
    a AS (INSERT INTO assessment (workspace_id, set_id, id, number, name, note, minutes, may_pause, days, token_hash, made_by, expires_at)
      SELECT id, thing, thing, 1, '', '', 45, false, 14, 'first', thing, now() + interval '14 days' FROM w),
    r AS (INSERT INTO round (person_id, id, mode, kind, minutes, wanted_count, extra_time, submitted_at, submitted_by)
      SELECT $1::uuid, thing, 'strict', 'assessment', 45, 1, 'none', now(), 'person' FROM w),
    s AS (INSERT INTO assessment_seat (person_id, round_id, workspace_id, set_id, assessment_id, chosen_name) SELECT $1::uuid, thing, id, thing, thing, '' FROM w),
    h AS (INSERT INTO assessment_submission (person_id, round_id, ticket, body, readable_until) SELECT $1::uuid, thing, thing, '{}', now() + interval '180 days' FROM w)
  INSERT INTO assessment_level (person_id, round_id, position, dimension, level, evidence, made_by) SELECT $1::uuid, thing, 1, '', 'hire', '', thing FROM w`;

describe('an assessment that was withdrawn after the backup', () => {
  it('stays withdrawn, and so do the levels it was given and the link that was replaced', async () => {
    await fill(place.url);
    await query(place.url, HANDED_IN, [BEN]);
    await backupDatabase(place.url, join(place.home, 'handed-in'));
    await query(place.url, 'UPDATE assessment_submission SET withdrawn_at = now()');
    await query(place.url, 'DELETE FROM assessment_level');
    await query(place.url, "UPDATE assessment SET token_hash = 'second'");
    await restoreDatabase(place.url, join(place.home, 'handed-in'), { replace: true });
    expect(await query(place.url, 'SELECT withdrawn_at IS NULL AS "isThere" FROM assessment_submission')).toEqual([{ isThere: false }]);
    expect(await query(place.url, 'SELECT level FROM assessment_level')).toEqual([]);
    expect(await query(place.url, "SELECT convert_from(token_hash, 'UTF8') AS hash, revoked_at FROM assessment")).toEqual([
      { hash: 'second', revoked_at: null },
    ]);
    await query(place.url, 'UPDATE assessment SET revoked_at = now()');
    await restoreDatabase(place.url, join(place.home, 'handed-in'), { replace: true });
    expect(await query(place.url, 'SELECT id FROM assessment WHERE revoked_at IS NULL')).toEqual([]);
  });
});
