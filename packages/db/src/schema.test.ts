import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftMigration } from './draft-migration.ts';
import { SCHEMA_FILE } from './paths.ts';
import { PUBLIC_WORKSPACE_ID } from './public-workspace.ts';
import { type TestDatabase, createEmptyDatabase, createTestDatabase } from './testing/test-database.ts';

/** The names of models, each with the documentation comment right above it. */
async function readModels(): Promise<{ name: string; comment: string }[]> {
  const schema = await readFile(SCHEMA_FILE, 'utf8');
  return [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{/gm)].map(([, comment = '', name = '']) => ({ name, comment }));
}

describe('the migrations on disk', () => {
  it('lead exactly to schema.prisma, and finding that out leaves no database behind', async () => {
    const { url, drop } = await createEmptyDatabase();
    const sql = await draftMigration(url);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query("SELECT datname FROM pg_database WHERE datname LIKE 'whetstone_shadow_%'");
    await client.end();
    await drop();
    expect(rows).toEqual([]);
    expect(sql.trim()).toBe('-- This is an empty migration.');
  });
});

describe('every model', () => {
  it('says first whether it holds personal data', async () => {
    const models = await readModels();
    expect(models.length).toBeGreaterThanOrEqual(18);
    expect(models.filter(({ comment }) => !comment.startsWith('/// personal: ')).map(({ name }) => name)).toEqual([]);
  });

  it('is found by this test, whatever stands above it', async () => {
    const schema = await readFile(SCHEMA_FILE, 'utf8');
    const names = [...schema.matchAll(/^model (\w+)/gm)].map(([, name]) => name);
    expect((await readModels()).map(({ name }) => name)).toEqual(names);
  });
});

describe('a migrated database', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(async () => test.drop());

  it('holds the public workspace under its fixed id', async () => {
    expect(await test.db.workspace.findMany({ select: { id: true, slug: true, name: true } })).toEqual([
      { id: PUBLIC_WORKSPACE_ID, slug: 'public-bank', name: 'Public bank' },
    ]);
  });

  it('takes its time from app_now(), which a session may shift', async () => {
    const hours = await test.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('whetstone.clock_offset', '3 days', true)`;
      const [row] = await tx.$queryRaw<[{ hours: number }]>`SELECT extract(epoch FROM app_now() - now())::int / 3600 AS hours`;
      return row.hours;
    });
    expect(hours).toBe(72);
    const [row] = await test.db.$queryRaw<[{ same: boolean }]>`SELECT app_now() = now() AS same`;
    expect(row.same).toBe(true);
  });

  it('names tables in the singular and columns in snake case', async () => {
    const columns = await test.db.$queryRaw<{ name: string }[]>`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`;
    expect(columns.length).toBeGreaterThan(100);
    expect(columns.map(({ name }) => name).filter((name) => !/^[a-z_]+\.[a-z0-9_]+$/.test(name))).toEqual([]);
  });
});
