import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDb } from './create-db.ts';
import { type TestDatabase, createTestDatabase } from './testing/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(async () => test.drop());

const PROGRAM = fileURLToPath(new URL('testing/read-relations.ts', import.meta.url));

/** What a program says that reads relations in a transaction; pg's warnings are in `stderr`. */
const readRelations = async (whose: 'ours' | 'plain') => promisify(execFile)(process.execPath, [PROGRAM, test.url, whose]);

describe('a transaction', () => {
  it('gives its connection one statement at a time', async () => {
    const ours = await readRelations('ours');
    expect(ours.stdout).toBe('[[],[],[]]\n');
    expect(ours.stderr).not.toContain('already executing a query');
    // control: Prisma alone does not
    expect((await readRelations('plain')).stderr).toContain('already executing a query');
  });

  it('that was refused a statement ends, and its connection serves the next', async () => {
    const db = createDb(test.url, { max: 1 });
    const refused = db.$transaction(async (tx) => Promise.all([tx.$queryRaw`SELECT 1 / 0`, tx.$queryRaw`SELECT 1`]));
    await expect(refused).rejects.toThrow('division by zero');
    expect(await db.$transaction(async (tx) => tx.$queryRaw`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
    await db.$disconnect();
  });
});
