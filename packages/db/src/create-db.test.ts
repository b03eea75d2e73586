import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Db, createDb } from './create-db.ts';
import { type TestDatabase, createTestDatabase } from './testing/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(async () => test.drop());

async function commitOf(db: Db): Promise<string | undefined> {
  const [row] = await db.$queryRaw<{ synchronous_commit: string }[]>`SHOW synchronous_commit`;
  await db.$disconnect();
  return row?.synchronous_commit;
}

describe('a client of a database that answers before a commit is on disk', () => {
  it.each([
    ['off', 'on'],
    ['local', 'on'],
    ['remote_apply', 'remote_apply'],
  ])('waits for it all the same: %s becomes %s', async (ofDatabase, expected) => {
    const name = new URL(test.url).pathname.slice(1);
    await test.db.$executeRawUnsafe(`ALTER DATABASE ${name} SET synchronous_commit = ${ofDatabase}`);
    expect(await commitOf(createDb(test.url))).toBe(expected);
    expect(await commitOf(createDb(test.url, { mayLoseCommits: true }))).toBe(ofDatabase);
  });
});

describe('a client of a database that lives by the clocks of Berlin', () => {
  it.each(['2026-07-01T12:00:00.000Z', '2026-12-01T12:00:00.000Z', '2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'])(
    'writes and reads %s as the instant that it is',
    async (instant) => {
      const name = new URL(test.url).pathname.slice(1);
      await test.db.$executeRawUnsafe(`ALTER DATABASE ${name} SET timezone = 'Europe/Berlin'`);
      const db = createDb(test.url);
      const at = new Date(instant);
      const [row] = await db.$queryRaw<
        { at: Date; seconds: number }[]
      >`SELECT ${at}::timestamptz AS at, extract(epoch FROM ${at}::timestamptz)::float8 AS seconds`;
      await db.$disconnect();
      expect(row).toEqual({ at, seconds: at.getTime() / 1000 });
    },
  );
});
