import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { MIGRATIONS_DIR } from './paths.ts';
import { SetupError } from './setup-error.ts';
import { createEmptyDatabase } from './testing/test-database.ts';

let url: string;
let drop: () => Promise<void>;
let dir: string;

beforeEach(async () => {
  ({ url, drop } = await createEmptyDatabase());
  dir = await mkdtemp(join(tmpdir(), 'whetstone-migrations-'));
});
afterEach(async () => {
  await drop();
  await rm(dir, { recursive: true, force: true });
});

async function query<R extends pg.QueryResultRow>(sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}

const tables = async (): Promise<string[]> => {
  const rows = await query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1",
  );
  return rows.map(({ name }) => name);
};

async function writeMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(dir, name), { recursive: true });
  await writeFile(join(dir, name, 'migration.sql'), sql);
}

async function failure(): Promise<Error> {
  const error: unknown = await migrate(url, dir).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('the migration did not fail');
  return error;
}

describe('migrate', () => {
  it('applies the migrations of the project in order, and nothing the second time', async () => {
    const names = (await readdir(MIGRATIONS_DIR, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(await migrate(url)).toEqual(names.toSorted());
    const before = await tables();
    expect(before).toContain('question_version');
    expect(await migrate(url)).toEqual([]);
    expect(await tables()).toEqual(before);
  });

  it('applies only those that are new', async () => {
    await writeMigration('20260101000000_one', 'CREATE TABLE one (id int);');
    expect(await migrate(url, dir)).toEqual(['20260101000000_one']);
    await writeMigration('20260102000000_two', 'CREATE TABLE two (id int);');
    expect(await migrate(url, dir)).toEqual(['20260102000000_two']);
    expect(await tables()).toEqual(['one', 'two']);
  });

  it('takes function bodies and comments with semicolons whole', async () => {
    const body =
      'CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$; -- a; b;\nCREATE TABLE one (id int DEFAULT two());';
    await writeMigration('20260101000000_one', body);
    await migrate(url, dir);
    expect(await query('INSERT INTO one DEFAULT VALUES RETURNING id')).toEqual([{ id: 2 }]);
  });

  it('leaves no connection behind', async () => {
    await writeMigration('20260101000000_one', 'CREATE TABLE one (id int);');
    await migrate(url, dir);
    await writeMigration('20260102000000_two', 'CREATE TABLE two (id nonsense);');
    await failure();
    const others =
      "SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'";
    // a connection that was just closed may be listed for a moment
    await expect.poll(async () => query(others)).toEqual([{ count: 0 }]);
  });
});

describe('a broken migration', () => {
  const GOOD = 'CREATE TABLE two (id int);\nCREATE TABLE three (id int);';

  it.each([
    ['a table that is not there', 'CREATE TABLE two (id int);\nINSERT INTO nowhere VALUES (1);', 'relation "nowhere" does not exist'],
    ['a typing error', 'CREATE TABLE two (id int);\nCREAT TABLE three (id int);', 'syntax error at or near "CREAT"'],
    ['an error of its own', "CREATE TABLE two (id int);\nDO $$ BEGIN RAISE EXCEPTION 'no; not today'; END $$;", 'no; not today'],
    ['a table that is there already', 'CREATE TABLE two (id int);\nCREATE TABLE one (id int);', 'relation "one" already exists'],
  ])('fails in one sentence, leaves nothing and is applied once it is mended: %s', async (_what, sql, reason) => {
    await writeMigration('20260101000000_one', 'CREATE TABLE one (id int);');
    await migrate(url, dir);
    await writeMigration('20260102000000_two', sql);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const error = await failure();
      expect(error).toBeInstanceOf(SetupError);
      expect(error.message).toBe(
        `The migration 20260102000000_two failed and was not applied, the database is as it was before it: ${reason}. Correct it and start again.`,
      );
      expect(await tables()).toEqual(['one']);
    }
    await writeMigration('20260102000000_two', GOOD);
    expect(await migrate(url, dir)).toEqual(['20260102000000_two']);
    expect(await tables()).toEqual(['one', 'three', 'two']);
    expect(await migrate(url, dir)).toEqual([]);
  });

  it('among the first ones leaves an empty database', async () => {
    await cp(MIGRATIONS_DIR, dir, { recursive: true });
    await writeMigration('00000000000000_first', 'CREATE TABLE zero (id int); SELECT broken();');
    expect((await failure()).message).toContain('function broken() does not exist');
    expect(await tables()).toEqual([]);
  });

  it('does not undo what the ones before it did in the same run', async () => {
    await writeMigration('20260101000000_one', 'CREATE TABLE one (id int);');
    await writeMigration('20260102000000_two', 'SELECT broken();');
    await failure();
    expect(await tables()).toEqual(['one']);
    await writeMigration('20260102000000_two', GOOD);
    expect(await migrate(url, dir)).toEqual(['20260102000000_two']);
  });
});

describe('a migration that needs a lock which another program holds', () => {
  it('says so instead of making everyone wait, leaves nothing, and is applied once the lock is gone', async () => {
    await writeMigration('20260101000000_one', 'CREATE TABLE one (id int); CREATE TABLE other (id int);');
    await migrate(url, dir);
    await writeMigration('20260102000000_two', 'CREATE TABLE two (id int);\nALTER TABLE one ADD COLUMN more int;');
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query('BEGIN; SELECT * FROM one; SELECT * FROM other');
    const error: unknown = await migrate(url, dir, 50).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SetupError);
    expect((error as Error).message).toBe(
      'Another program holds a lock on "one" that the migration 20260102000000_two needs; nothing of it was applied and the database is as it was before it: let that program finish, or stop it, and start again.',
    );
    expect(await tables()).toEqual(['one', 'other']);
    await holder.end();
    expect(await migrate(url, dir)).toEqual(['20260102000000_two']);
    expect(await tables()).toEqual(['one', 'other', 'two']);
  });
});

describe('a migration that was cut off by a kill', () => {
  it('is noted as begun and nothing more, and is applied by the next start', async () => {
    await writeMigration('20260101000000_one', 'CREATE TABLE one (id int);');
    await migrate(url, dir);
    await writeMigration('20260102000000_two', 'CREATE TABLE two (id int);');
    await query("INSERT INTO _prisma_migrations (id, checksum, migration_name, applied_steps_count) VALUES ('x', 'x', '20260102000000_two', 0)");
    expect(await migrate(url, dir)).toEqual(['20260102000000_two']);
    expect(await tables()).toEqual(['one', 'two']);
    expect(await migrate(url, dir)).toEqual([]);
  });
});

describe("somebody else's database", () => {
  it('is refused in one sentence and left as it is', async () => {
    await query('CREATE TABLE question (theirs int)');
    const error: unknown = await migrate(url).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SetupError);
    expect((error as Error).message).not.toContain('\n');
    expect(await tables()).toEqual(['question']);
    expect(await query('SELECT * FROM question')).toEqual([]);
  });
});
