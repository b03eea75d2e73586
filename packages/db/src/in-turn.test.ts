import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Db, createDb } from './create-db.ts';
import { PrismaClient } from './generated/client.ts';
import { type TestDatabase, createTestDatabase } from './testing/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(async () => test.drop());

/** What pg warns of while relations are read at once in a transaction. It warns once in a process, so what should not comes first. */
async function warningsOf(db: Db): Promise<string[]> {
  const warnings: string[] = [];
  const hear = ({ message }: Error): void => void warnings.push(message);
  process.on('warning', hear);
  const found = await db.$transaction(async (tx) => tx.workspace.findFirstOrThrow({ include: { questions: true, members: true, sets: true } }));
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  process.off('warning', hear);
  await db.$disconnect();
  expect(found).toMatchObject({ questions: [], members: [], sets: [] });
  return warnings;
}

describe('a transaction', () => {
  it('gives its connection one statement at a time', async () => {
    expect(await warningsOf(createDb(test.url))).toEqual([]);
    // control: Prisma alone does not
    expect(await warningsOf(new PrismaClient({ adapter: new PrismaPg(test.url) }))).toEqual([expect.stringContaining('already executing a query')]);
  });

  it('that was refused a statement ends, and its connection serves the next', async () => {
    const db = createDb(test.url, { max: 1 });
    const refused = db.$transaction(async (tx) => Promise.all([tx.$queryRaw`SELECT 1 / 0`, tx.$queryRaw`SELECT 1`]));
    await expect(refused).rejects.toThrow('division by zero');
    expect(await db.$transaction(async (tx) => tx.$queryRaw`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
    await db.$disconnect();
  });
});
