import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Db, createDb } from '../create-db.ts';
import { withDatabase } from '../pool-config.ts';

export interface TestDatabase {
  url: string;
  db: Db;
  drop: () => Promise<void>;
}

async function admin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function templateUrl(): string {
  const template = process.env['WHETSTONE_TEST_TEMPLATE_URL'];
  if (!template) throw new Error('No test server: run the tests through `pnpm test` or with the global set-up of packages/db.');
  return template;
}

/** A database without any table, for tests of migrations. `drop` removes it. */
export async function createEmptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const template = templateUrl();
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await admin(template, `CREATE DATABASE ${name} TEMPLATE template0`);
  return { url: withDatabase(template, name), drop: async () => admin(template, `DROP DATABASE ${name} WITH (FORCE)`) };
}

/**
 * A database of its own for one test file, made from the migrated template in milliseconds.
 * Needs the server that `testing/global-setup.ts` starts; `drop` closes the client and removes the database.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = templateUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await admin(template, `CREATE DATABASE ${name} TEMPLATE "${new URL(template).pathname.slice(1)}"`);
  const url = withDatabase(template, name);
  const db = createDb(url, { max: 4 });
  return {
    url,
    db,
    drop: async () => {
      await db.$disconnect();
      await admin(template, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
