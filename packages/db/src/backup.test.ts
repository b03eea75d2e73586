import { createHash, randomBytes } from 'node:crypto';
import { appendFile, cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupDatabase } from './backup-database.ts';
import { inTransaction } from './backup-tables.ts';
import { erasePerson } from './erase-person.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS_DIR } from './paths.ts';
import { restoreDatabase } from './restore-database.ts';
import { SetupError } from './setup-error.ts';
import { createEmptyDatabase } from './testing/test-database.ts';
import { TOMBSTONE_KEY, tombstoneOf } from './tombstones.ts';

const TIMEOUT = { timeout: 60_000 };
const ANNA = '0198a000-0000-7000-8000-00000000000a';
const BEN = '0198a000-0000-7000-8000-00000000000b';
const WORDS = 'a\tb\\c\n\\N "quoted" 中文 \u0001';

let url: string;
let drops: (() => Promise<void>)[] = [];
let home: string;

const openEmpty = async (): Promise<string> => {
  const database = await createEmptyDatabase();
  drops.push(database.drop);
  return database.url;
};

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'whetstone-backup-'));
  url = await openEmpty();
});
afterEach(async () => {
  for (const drop of drops) await drop();
  drops = [];
  await rm(home, { recursive: true, force: true });
});

async function query<R extends pg.QueryResultRow>(at: string, sql: string, values: unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: at });
  await client.connect();
  try {
    return (await client.query<R>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function eraseFrom(at: string, id: string): Promise<void> {
  const [person] = await query<{ id: string; pseudonym: string }>(at, 'SELECT id, pseudonym FROM person WHERE id = $1', [id]);
  if (person) await inTransaction(at, 'BEGIN', async (client) => erasePerson(async (sql, values) => client.query(sql, values), person));
}

/** For every table how many rows it has, and a checksum over all of them. */
async function checksums(at: string): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    at,
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1",
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const rows = await query<{ row: string }>(at, `SELECT t::text AS row FROM "${name}" t ORDER BY t::text COLLATE "C"`);
    sums[name] = `${rows.length} ${createHash('sha256')
      .update(rows.map(({ row }) => row).join('\n'))
      .digest('hex')}`;
  }
  return sums;
}

/** What else a schema is made of: constraints, indexes, triggers with their state, functions, types. */
const describeSchema = async (at: string): Promise<string[]> => {
  const rows = await query<{ what: string }>(
    at,
    `SELECT conname || pg_get_constraintdef(oid) AS what FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT tgname || tgenabled::text || tgrelid::regclass FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prokind = 'f' AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
     UNION ALL SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY 1`,
  );
  return rows.map(({ what }) => what);
};

async function fill(at: string): Promise<void> {
  await migrate(at);
  for (const [id, name] of [
    [ANNA, 'anna'],
    [BEN, 'ben'],
  ]) {
    await query(at, 'INSERT INTO person (id, pseudonym, sign_in_name, name) VALUES ($1, gen_random_uuid(), $2, $3)', [id, name, `${name} ${WORDS}`]);
    await query(
      at,
      "INSERT INTO report (id, person_id, kind, target_id, version, part, text) VALUES (gen_random_uuid(), $1, 'question', 'q', 1, 'answer', $2)",
      [id, WORDS],
    );
    await query(at, 'INSERT INTO recovery_code (person_id, hash) VALUES ($1, $2)', [id, randomBytes(32)]);
    await query(at, `INSERT INTO audit_event (act, subject) VALUES ('person.create', (SELECT pseudonym FROM person WHERE id = $1))`, [id]);
  }
  await query(
    at,
    "INSERT INTO document (id, kind, slug, file, hash, current_version, company_id) VALUES ('acme-pay', 'salary', 'pay', 'f', 'h', 1, NULL), ('acme', 'company', 'acme', 'f', 'h', 1, NULL)",
  );
  await query(at, "UPDATE document SET company_id = 'acme' WHERE id = 'acme-pay'"); // now it refers to a row that comes after it
  await query(
    at,
    "INSERT INTO document_version (document_id, number, hash, title, record, rendered, renderer_version) SELECT 'acme', n, 'h', repeat(md5(n::text), 40), jsonb_build_object('n', n, 'text', $1::text), '{}', 1 FROM generate_series(1, 3000) n",
    [WORDS],
  );
}

const failure = async (working: Promise<unknown>): Promise<string> => {
  const error: unknown = await working.then(
    () => 'it did not fail',
    (reason: unknown) => reason,
  );
  if (error instanceof SetupError && !error.message.includes('\n')) return error.message;
  throw error;
};

describe('a backup that is restored', () => {
  it('into an empty database is equal in every table, and in all that a schema is made of', TIMEOUT, async () => {
    await fill(url);
    const manifest = await backupDatabase(url, join(home, 'one'));
    expect(manifest.tables.find(({ name }) => name === 'document_version')?.rows).toBe(3000);
    const target = await openEmpty();
    expect(await restoreDatabase(target, join(home, 'one'), { replace: false })).toMatchObject({ migrated: 0, erased: 0 });
    expect(await checksums(target)).toEqual(await checksums(url));
    expect(await describeSchema(target)).toEqual(await describeSchema(url));
    // the next number is new, the audit log refuses to be changed, and a start has nothing to migrate
    const [last] = await query<{ id: string }>(url, 'SELECT max(id)::text AS id FROM audit_event');
    expect(await query(target, "INSERT INTO audit_event (act) VALUES ('x') RETURNING (id - 1)::text AS id")).toEqual([last]);
    await expect(query(target, 'DELETE FROM audit_event')).rejects.toThrow('insert-only');
    expect(await migrate(target)).toEqual([]);
  });

  it('is one snapshot: what is written meanwhile is in it whole or not at all', TIMEOUT, async () => {
    await fill(url);
    let written = false;
    const write = async (): Promise<void> => {
      await eraseFrom(url, BEN);
      written = true;
    };
    let writing: Promise<void> | undefined;
    await backupDatabase(url, join(home, 'one'), () => {
      writing ??= write();
    });
    await writing;
    expect(written).toBe(true);
    const target = await openEmpty();
    await restoreDatabase(target, join(home, 'one'), { replace: false });
    const [people, reports] = [
      await query(target, 'SELECT id FROM person ORDER BY id'),
      await query(target, 'SELECT person_id AS id FROM report ORDER BY person_id'),
    ];
    expect(people).toEqual(reports);
  });

  it('brings an older database up to date', TIMEOUT, async () => {
    await migrate(url);
    await backupDatabase(url, join(home, 'old'));
    const migrations = join(home, 'migrations');
    await cp(MIGRATIONS_DIR, migrations, { recursive: true });
    await mkdir(join(migrations, '29990101000000_later'));
    await writeFile(join(migrations, '29990101000000_later', 'migration.sql'), 'CREATE TABLE later (id int PRIMARY KEY);');
    await migrate(url, migrations);
    await query(url, 'INSERT INTO later VALUES (1)');
    expect(await restoreDatabase(url, join(home, 'old'), { replace: true, migrationsDir: migrations })).toMatchObject({ migrated: 1 });
    expect(await query(url, 'SELECT id FROM later')).toEqual([]);
    expect(await migrate(url, migrations)).toEqual([]);
  });
});

describe('a person who was deleted', () => {
  const erase = async (id: string): Promise<void> => {
    const [setting] = await query<{ key: string }>(url, "SELECT value #>> '{}' AS key FROM operator_setting WHERE name = $1", [TOMBSTONE_KEY]);
    await query(url, 'INSERT INTO tombstone (hash) VALUES ($1)', [tombstoneOf(setting?.key ?? '', id)]);
    await eraseFrom(url, id);
  };
  const names = async (at: string): Promise<string[]> =>
    (await query<{ name: string }>(at, 'SELECT sign_in_name AS name FROM person ORDER BY 1')).map(({ name }) => name);

  beforeEach(async () => {
    await fill(url);
    await backupDatabase(url, join(home, 'yesterday'));
    await erase(ANNA);
  });

  it("is not brought back by yesterday's backup in the place of today's database", TIMEOUT, async () => {
    expect(await names(url)).toEqual(['ben']);
    expect(await restoreDatabase(url, join(home, 'yesterday'), { replace: true })).toMatchObject({ erased: 1 });
    expect(await names(url)).toEqual(['ben']);
    expect(await query(url, 'SELECT count(*)::int AS count FROM tombstone')).toEqual([{ count: 1 }]);
    expect(await query(url, "SELECT count(*)::int AS count FROM audit_event WHERE act = 'person.deleted'")).toEqual([{ count: 1 }]);
  });

  it('is not brought back into a new server either, by the file beside the backups', TIMEOUT, async () => {
    await backupDatabase(url, join(home, 'today')); // any later backup brings the file up to date, as the running app does
    await rm(join(home, 'today'), { recursive: true });
    const target = await openEmpty();
    expect(await restoreDatabase(target, join(home, 'yesterday'), { replace: false })).toMatchObject({ erased: 1 });
    expect(await names(target)).toEqual(['ben']);
  });

  it('would come back without database and file: the control', TIMEOUT, async () => {
    await rm(join(home, 'tombstones.txt'), { force: true });
    const target = await openEmpty();
    await restoreDatabase(target, join(home, 'yesterday'), { replace: false });
    expect(await names(target)).toEqual(['anna', 'ben']);
  });

  it('is not made of one who has undone it, and one who asked has seven days again on a new server', TIMEOUT, async () => {
    const dueAt = async (at: string) => (await query<{ due: Date | null }>(at, 'SELECT deletion_due_at AS due FROM person WHERE id = $1', [BEN]))[0]?.due;
    await query(url, "UPDATE person SET deletion_due_at = now() - interval '1 day' WHERE id = $1", [BEN]);
    await backupDatabase(url, join(home, 'asked'));
    await query(url, 'UPDATE person SET deletion_due_at = NULL WHERE id = $1', [BEN]);
    await restoreDatabase(url, join(home, 'asked'), { replace: true });
    expect(await dueAt(url)).toBeNull();
    const target = await openEmpty();
    await restoreDatabase(target, join(home, 'asked'), { replace: false });
    expect(((await dueAt(target))?.getTime() ?? 0) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
  });

  it('and one who waits for it goes on waiting', TIMEOUT, async () => {
    await query(url, "UPDATE person SET deletion_due_at = now() + interval '3 days' WHERE id = $1", [BEN]);
    const [before] = await query(url, 'SELECT deletion_due_at FROM person WHERE id = $1', [BEN]);
    await restoreDatabase(url, join(home, 'yesterday'), { replace: true });
    expect(await query(url, 'SELECT deletion_due_at FROM person WHERE id = $1', [BEN])).toEqual([before]);
  });
});

describe('what was taken back after the backup', () => {
  it('stays taken back: consents, submissions, reports, links, sessions, being let in, browsers and addresses that are told', TIMEOUT, async () => {
    await fill(url);
    await query(
      url,
      "INSERT INTO consent (candidate_id, id, mentor_id, scope, expires_at) VALUES ($1, gen_random_uuid(), $2, 'rounds', now() + interval '1 day')",
      [BEN, ANNA],
    );
    await query(url, "INSERT INTO one_time_link (id, purpose, token_hash, expires_at) VALUES (gen_random_uuid(), 'invite', 'abc', now() + interval '1 day')");
    for (const token of ['stays', 'ends'])
      await query(url, "INSERT INTO session (person_id, id, token_hash, device) VALUES ($1, gen_random_uuid(), $2, '')", [BEN, Buffer.from(token)]);
    for (const name of ['stays', 'ends']) {
      const device = "INSERT INTO push_device (person_id, id, endpoint, p256dh, auth) VALUES ($1, gen_random_uuid(), $2, '', '')";
      await query(url, device, [BEN, name]);
      const address =
        "INSERT INTO mail_address (person_id, address, code_hash, code_expires_at, confirmed_at, stop_token) VALUES ($1, $2, '', now(), now(), $2)";
      await query(url, address, [name === 'stays' ? BEN : ANNA, name]);
    }
    await query(
      url,
      `INSERT INTO submission (person_id, id, ticket, kind, source_id, may_pass_on, question, is_anonymous, body, part_sources, minutes)
       VALUES ($1, gen_random_uuid(), gen_random_uuid(), 'answer', gen_random_uuid(), true, '', true, '{}', '[]', 1)`,
      [BEN],
    );
    for (const text of ['closed', 'hidden', 'dropped', 'stays'])
      await query(
        url,
        "INSERT INTO report (id, person_id, kind, target_id, version, part, text, may_read) VALUES (gen_random_uuid(), $1, 'review', 'r', 1, 'text', $2, true)",
        [BEN, text],
      );
    await backupDatabase(url, join(home, 'open'));
    await query(url, "UPDATE report SET state = 'resolved', closed_at = now() WHERE text = 'closed'");
    await query(url, "UPDATE report SET may_read = false WHERE text = 'hidden'");
    await query(url, "DELETE FROM report WHERE text = 'dropped'");
    await query(url, 'INSERT INTO mentor_block (person_id, mentor_id) VALUES ($1, $2)', [BEN, ANNA]);
    for (const [table, column] of [
      ['push_device', 'endpoint'],
      ['mail_address', 'address'],
    ])
      await query(url, `DELETE FROM ${table} WHERE ${column} = 'ends'`);
    await query(url, 'UPDATE consent SET revoked_at = now()');
    await query(url, 'UPDATE submission SET withdrawn_at = now()');
    await query(url, 'UPDATE one_time_link SET used_at = now()');
    await query(url, "DELETE FROM session WHERE token_hash = 'ends'");
    await query(url, 'UPDATE person SET deactivated_at = now() WHERE id = $1', [ANNA]);
    await restoreDatabase(url, join(home, 'open'), { replace: true });
    const open = ['consent WHERE revoked_at IS NULL', 'one_time_link WHERE used_at IS NULL', 'submission WHERE withdrawn_at IS NULL'];
    for (const what of open) expect(await query(url, `SELECT '${what}' FROM ${what}`)).toEqual([]);
    expect(await query(url, "SELECT convert_from(token_hash, 'UTF8') AS token FROM session")).toEqual([{ token: 'stays' }]);
    expect(await query(url, 'SELECT endpoint AS told FROM push_device UNION ALL SELECT address FROM mail_address')).toEqual([
      { told: 'stays' },
      { told: 'stays' },
    ]);
    expect(await query(url, 'SELECT id FROM person WHERE deactivated_at IS NOT NULL')).toEqual([{ id: ANNA }]);
    expect(await query(url, `SELECT text, state, may_read AS "mayRead" FROM report WHERE target_id = 'r' ORDER BY text`)).toEqual([
      { text: 'closed', state: 'resolved', mayRead: true },
      { text: 'dropped', state: 'open', mayRead: false },
      { text: 'hidden', state: 'open', mayRead: false },
      { text: 'stays', state: 'open', mayRead: true },
    ]);
    expect(await query(url, 'SELECT person_id AS by, mentor_id AS of FROM mentor_block')).toEqual([{ by: BEN, of: ANNA }]);
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
  it('stays withdrawn, and so do the levels it was given and the link that was replaced', TIMEOUT, async () => {
    await fill(url);
    await query(url, HANDED_IN, [BEN]);
    await backupDatabase(url, join(home, 'handed-in'));
    await query(url, 'UPDATE assessment_submission SET withdrawn_at = now()');
    await query(url, 'DELETE FROM assessment_level');
    await query(url, "UPDATE assessment SET token_hash = 'second'");
    await restoreDatabase(url, join(home, 'handed-in'), { replace: true });
    expect(await query(url, 'SELECT withdrawn_at IS NULL AS "isThere" FROM assessment_submission')).toEqual([{ isThere: false }]);
    expect(await query(url, 'SELECT level FROM assessment_level')).toEqual([]);
    expect(await query(url, "SELECT convert_from(token_hash, 'UTF8') AS hash, revoked_at FROM assessment")).toEqual([{ hash: 'second', revoked_at: null }]);
    await query(url, 'UPDATE assessment SET revoked_at = now()');
    await restoreDatabase(url, join(home, 'handed-in'), { replace: true });
    expect(await query(url, 'SELECT id FROM assessment WHERE revoked_at IS NULL')).toEqual([]);
  });
});

describe('a restore is refused and leaves everything as it was', () => {
  const manifestFile = (): string => join(home, 'one', 'manifest.json');
  const editManifest = async (change: (text: string) => string): Promise<void> => writeFile(manifestFile(), change(await readFile(manifestFile(), 'utf8')));
  let before: Record<string, string>;

  beforeEach(async () => {
    await fill(url);
    await backupDatabase(url, join(home, 'one'));
    await query(url, "UPDATE person SET name = 'of today' WHERE id = $1", [BEN]);
    before = await checksums(url);
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['a file with one byte more', async () => appendFile(join(home, 'one', 'person.copy'), 'x'), /damaged: person\.copy is not what was written/],
    [
      'a file with one letter changed',
      async () => {
        const file = join(home, 'one', 'person.copy');
        await writeFile(file, (await readFile(file, 'utf8')).replace('anna', 'inna'));
      },
      /damaged: person\.copy is not what was written/,
    ],
    ['a missing file', async () => rm(join(home, 'one', 'report.copy')), /not whole: report\.copy is missing/],
    ['a missing manifest', async () => rm(manifestFile()), /holds no backup of Whetstone/],
    ['a manifest that was cut off', async () => editManifest((text) => text.slice(0, 300)), /manifest\.json cannot be read/],
    ['a manifest of something else', async () => writeFile(manifestFile(), '{"format":"other"}'), /holds no backup of Whetstone/],
    ['a manifest that leads out of the folder', async () => editManifest((text) => text.replace('"person"', '"../person"')), /holds no backup of Whetstone/],
    ['a wrong number of rows', async () => editManifest((text) => text.replace('"rows": 3000', '"rows": 3001')), /has 3000 rows instead of 3001/],
    ['a table left out', async () => editManifest((text) => text.replace('"name": "report"', '"name": "reports"')), /reports\.copy is missing/],
    ['another migration', async () => editManifest((text) => text.replace(/"checksum": "..../, '"checksum": "0000')), /made by another version of Whetstone/],
  ])('for %s', TIMEOUT, async (_what, spoil, reason) => {
    await spoil();
    expect(await failure(restoreDatabase(url, join(home, 'one'), { replace: true }))).toMatch(reason);
    expect(await checksums(url)).toEqual(before);
  });

  it('for rows that the server refuses, after others were loaded', TIMEOUT, async () => {
    const file = join(home, 'one', 'report.copy');
    const text = (await readFile(file, 'utf8')).replaceAll(ANNA, '0198a000-0000-7000-8000-00000000000f');
    await writeFile(file, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    await editManifest((manifest) => manifest.replace(/("name": "report",[\s\S]*?"sha256": ")[0-9a-f]{64}/, `$1${sha256}`));
    await expect(restoreDatabase(url, join(home, 'one'), { replace: true })).rejects.toThrow('report_person_id_fkey');
    expect(await checksums(url)).toEqual(before);
  });

  it('for a database that is not empty, unless it is said to be replaced', TIMEOUT, async () => {
    expect(await failure(restoreDatabase(url, join(home, 'one'), { replace: false }))).toMatch(/not empty: add --replace/);
    expect(await checksums(url)).toEqual(before);
    await restoreDatabase(url, join(home, 'one'), { replace: true });
    expect((await query<{ name: string }>(url, 'SELECT name FROM person WHERE id = $1', [BEN]))[0]?.name).toBe(`ben ${WORDS}`);
  });

  it('for a database of somebody else, whatever is said', TIMEOUT, async () => {
    const foreign = await openEmpty();
    await query(foreign, 'CREATE TABLE theirs (id int)');
    expect(await failure(restoreDatabase(foreign, join(home, 'one'), { replace: true }))).toMatch(/not Whetstone's/);
    expect(await query(foreign, 'SELECT * FROM theirs')).toEqual([]);
  });

  it('for a database that is in use', TIMEOUT, async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    expect(await failure(restoreDatabase(url, join(home, 'one'), { replace: true }))).toMatch(/in use by other connections/);
    await client.end();
    expect(await checksums(url)).toEqual(before);
  });
});

describe('a backup is not made', () => {
  const exists = async (path: string): Promise<boolean> =>
    stat(path).then(
      () => true,
      () => false,
    );

  it('of an empty database, or over a folder that is there', TIMEOUT, async () => {
    expect(await failure(backupDatabase(url, join(home, 'one')))).toMatch(/nothing to back up/);
    await migrate(url);
    await mkdir(join(home, 'one'));
    expect(await failure(backupDatabase(url, join(home, 'one')))).toMatch(/is there already/);
    expect(await readdir(home)).toEqual(['one']);
  });

  it('by halves: when a table cannot be read, nothing is left behind', TIMEOUT, async () => {
    await fill(url);
    const spoiled = backupDatabase(url, join(home, 'one'), (table) => {
      if (table === 'person') throw new Error('the disk is full');
    });
    await expect(spoiled).rejects.toThrow('the disk is full');
    expect(await readdir(home)).toEqual([]);
    expect(await exists(join(home, 'one'))).toBe(false);
  });

  it('readable for others: it holds what people wrote', TIMEOUT, async () => {
    await fill(url);
    await backupDatabase(url, join(home, 'one'));
    const modes = await Promise.all(['', 'manifest.json', 'person.copy'].map(async (name) => ((await stat(join(home, 'one', name))).mode & 0o777).toString(8)));
    expect(modes).toEqual(['700', '600', '600']);
  });
});
