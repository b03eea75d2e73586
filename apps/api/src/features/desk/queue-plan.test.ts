import { Prisma } from '@whetstone/db/generated/client';
import { type TestDatabase, createTestDatabase } from '@whetstone/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateSubmissions } from '../../bench/generate-submissions.ts';
import { type PlanFacts, type PlanNode, readPlan } from '../../bench/read-plan.ts';
import { queueSql } from './read-queue.ts';

const WAITING = 10_000;
const PAGE = 20;
/** Rows and index entries that a page may touch, of those that wait: itself, what is checked with each, and some that are held. */
const MOST_TOUCHED = 20 * PAGE;

let database: TestDatabase;
let mentorId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  ({ mentorId } = await generateSubmissions(database.url, WAITING));
}, 120_000);
afterAll(async () => database.drop());

async function explain(withIndex: boolean): Promise<PlanFacts> {
  return database.db.$transaction(async (tx) => {
    if (!withIndex) await tx.$executeRaw`SELECT set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`;
    const [row] = await tx.$queryRaw<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(
      Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON, BUFFERS OFF) ${queueSql(mentorId, PAGE)}`,
    );
    if (!row) throw new Error('no plan');
    return readPlan(row['QUERY PLAN'][0].Plan);
  });
}

describe(`a page of the queue, with ${WAITING.toLocaleString('en')} submissions that wait,`, () => {
  it('comes in the order of an index, and touches little more than itself', async () => {
    const { scannedTables, indexes, touched } = await explain(true);
    expect(scannedTables).not.toContain('submission');
    expect(indexes).toContain('submission_waiting');
    expect(touched).toBeLessThanOrEqual(MOST_TOUCHED);
  });

  it('without the index touches many more, so that this test can fail', async () => {
    const { scannedTables, touched } = await explain(false);
    expect(scannedTables).toContain('submission');
    expect(touched).toBeGreaterThan(10 * MOST_TOUCHED);
  });
});
