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
