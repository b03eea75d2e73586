import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupDatabase } from './backup-database.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS_DIR } from './paths.ts';
import { restoreDatabase } from './restore-database.ts';
import { SetupError } from './setup-error.ts';
import { ANNA, BEN, WORDS, eraseFrom, fill, placeForBackups, query } from './testing/backup-calls.ts';

const place = placeForBackups();

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

const failure = async (working: Promise<unknown>): Promise<string> => {
  const error: unknown = await working.then(
    () => 'it did not fail',
    (reason: unknown) => reason,
  );
  if (error instanceof SetupError && !error.message.includes('\n')) return error.message;
  throw error;
};

describe('a backup that is restored', () => {
  it('into an empty database is equal in every table, and in all that a schema is made of', async () => {
    await fill(place.url);
    const manifest = await backupDatabase(place.url, join(place.home, 'one'));
    expect(manifest.tables.find(({ name }) => name === 'document_version')?.rows).toBe(3000);
    const target = await place.openEmpty();
    expect(await restoreDatabase(target, join(place.home, 'one'), { replace: false })).toMatchObject({ migrated: 0, erased: 0 });
    expect(await checksums(target)).toEqual(await checksums(place.url));
    expect(await describeSchema(target)).toEqual(await describeSchema(place.url));
    // the next number is new, the audit log refuses to be changed, and a start has nothing to migrate
    const [last] = await query<{ id: string }>(place.url, 'SELECT max(id)::text AS id FROM audit_event');
    expect(await query(target, "INSERT INTO audit_event (act) VALUES ('x') RETURNING (id - 1)::text AS id")).toEqual([last]);
    await expect(query(target, 'DELETE FROM audit_event')).rejects.toThrow('insert-only');
    expect(await migrate(target)).toEqual([]);
  });

  it('is one snapshot: what is written meanwhile is in it whole or not at all', async () => {
    await fill(place.url);
    let written = false;
    const write = async (): Promise<void> => {
      await eraseFrom(place.url, BEN);
      written = true;
    };
    let writing: Promise<void> | undefined;
    await backupDatabase(place.url, join(place.home, 'one'), () => {
      writing ??= write();
    });
    await writing;
    expect(written).toBe(true);
    const target = await place.openEmpty();
    await restoreDatabase(target, join(place.home, 'one'), { replace: false });
    const [people, reports] = [
      await query(target, 'SELECT id FROM person ORDER BY id'),
      await query(target, 'SELECT person_id AS id FROM report ORDER BY person_id'),
    ];
    expect(people).toEqual(reports);
  });

  it('brings an older database up to date', async () => {
    await migrate(place.url);
    await backupDatabase(place.url, join(place.home, 'old'));
    const migrations = join(place.home, 'migrations');
    await cp(MIGRATIONS_DIR, migrations, { recursive: true });
    await mkdir(join(migrations, '29990101000000_later'));
    await writeFile(join(migrations, '29990101000000_later', 'migration.sql'), 'CREATE TABLE later (id int PRIMARY KEY);');
    await migrate(place.url, migrations);
    await query(place.url, 'INSERT INTO later VALUES (1)');
    expect(await restoreDatabase(place.url, join(place.home, 'old'), { replace: true, migrationsDir: migrations })).toMatchObject({ migrated: 1 });
    expect(await query(place.url, 'SELECT id FROM later')).toEqual([]);
    expect(await migrate(place.url, migrations)).toEqual([]);
  });
});

describe('a restore is refused and leaves everything as it was', () => {
  const manifestFile = (): string => join(place.home, 'one', 'manifest.json');
  const editManifest = async (change: (text: string) => string): Promise<void> => writeFile(manifestFile(), change(await readFile(manifestFile(), 'utf8')));
  let before: Record<string, string>;

  beforeEach(async () => {
    await fill(place.url);
    await backupDatabase(place.url, join(place.home, 'one'));
    await query(place.url, "UPDATE person SET name = 'of today' WHERE id = $1", [BEN]);
    before = await checksums(place.url);
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['a file with one byte more', async () => appendFile(join(place.home, 'one', 'person.copy'), 'x'), /damaged: person\.copy is not what was written/],
    [
      'a file with one letter changed',
      async () => {
        const file = join(place.home, 'one', 'person.copy');
        await writeFile(file, (await readFile(file, 'utf8')).replace('anna', 'inna'));
      },
      /damaged: person\.copy is not what was written/,
    ],
    ['a missing file', async () => rm(join(place.home, 'one', 'report.copy')), /not whole: report\.copy is missing/],
    ['a missing manifest', async () => rm(manifestFile()), /holds no backup of Whetstone/],
    ['a manifest that was cut off', async () => editManifest((text) => text.slice(0, 300)), /manifest\.json cannot be read/],
    ['a manifest of something else', async () => writeFile(manifestFile(), '{"format":"other"}'), /holds no backup of Whetstone/],
    ['a manifest that leads out of the folder', async () => editManifest((text) => text.replace('"person"', '"../person"')), /holds no backup of Whetstone/],
    ['a wrong number of rows', async () => editManifest((text) => text.replace('"rows": 3000', '"rows": 3001')), /has 3000 rows instead of 3001/],
    ['a table left out', async () => editManifest((text) => text.replace('"name": "report"', '"name": "reports"')), /reports\.copy is missing/],
    ['another migration', async () => editManifest((text) => text.replace(/"checksum": "..../, '"checksum": "0000')), /made by another version of Whetstone/],
  ])('for %s', async (_what, spoil, reason) => {
    await spoil();
    expect(await failure(restoreDatabase(place.url, join(place.home, 'one'), { replace: true }))).toMatch(reason);
    expect(await checksums(place.url)).toEqual(before);
  });

  it('for rows that the server refuses, after others were loaded', async () => {
    const file = join(place.home, 'one', 'report.copy');
    const text = (await readFile(file, 'utf8')).replaceAll(ANNA, '0198a000-0000-7000-8000-00000000000f');
    await writeFile(file, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    await editManifest((manifest) => manifest.replace(/("name": "report",[\s\S]*?"sha256": ")[0-9a-f]{64}/, `$1${sha256}`));
    await expect(restoreDatabase(place.url, join(place.home, 'one'), { replace: true })).rejects.toThrow('report_person_id_fkey');
    expect(await checksums(place.url)).toEqual(before);
  });

  it('for a database that is not empty, unless it is said to be replaced', async () => {
    expect(await failure(restoreDatabase(place.url, join(place.home, 'one'), { replace: false }))).toMatch(/not empty: add --replace/);
    expect(await checksums(place.url)).toEqual(before);
    await restoreDatabase(place.url, join(place.home, 'one'), { replace: true });
    expect((await query<{ name: string }>(place.url, 'SELECT name FROM person WHERE id = $1', [BEN]))[0]?.name).toBe(`ben ${WORDS}`);
  });

  it('for a database of somebody else, whatever is said', async () => {
    const foreign = await place.openEmpty();
    await query(foreign, 'CREATE TABLE theirs (id int)');
    expect(await failure(restoreDatabase(foreign, join(place.home, 'one'), { replace: true }))).toMatch(/not Whetstone's/);
    expect(await query(foreign, 'SELECT * FROM theirs')).toEqual([]);
  });

  it('for a database that is in use', async () => {
    const client = new pg.Client({ connectionString: place.url });
    await client.connect();
    expect(await failure(restoreDatabase(place.url, join(place.home, 'one'), { replace: true }))).toMatch(/in use by other connections/);
    await client.end();
    expect(await checksums(place.url)).toEqual(before);
  });
});

describe('a backup is not made', () => {
  const exists = async (path: string): Promise<boolean> =>
    stat(path).then(
      () => true,
      () => false,
    );

  it('of an empty database, or over a folder that is there', async () => {
    expect(await failure(backupDatabase(place.url, join(place.home, 'one')))).toMatch(/nothing to back up/);
    await migrate(place.url);
    await mkdir(join(place.home, 'one'));
    expect(await failure(backupDatabase(place.url, join(place.home, 'one')))).toMatch(/is there already/);
    expect(await readdir(place.home)).toEqual(['one']);
  });

  it('by halves: when a table cannot be read, nothing is left behind', async () => {
    await fill(place.url);
    const spoiled = backupDatabase(place.url, join(place.home, 'one'), (table) => {
      if (table === 'person') throw new Error('the disk is full');
    });
    await expect(spoiled).rejects.toThrow('the disk is full');
    expect(await readdir(place.home)).toEqual([]);
    expect(await exists(join(place.home, 'one'))).toBe(false);
  });

  it('readable for others: it holds what people wrote', async () => {
    await fill(place.url);
    await backupDatabase(place.url, join(place.home, 'one'));
    const modes = await Promise.all(
      ['', 'manifest.json', 'person.copy'].map(async (name) => ((await stat(join(place.home, 'one', name))).mode & 0o777).toString(8)),
    );
    expect(modes).toEqual(['700', '600', '600']);
  });
});
