import { Prisma } from '@whetstone/db/generated/client';
import { type TestDatabase, createTestDatabase } from '@whetstone/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlanFacts, type PlanNode, readPlan } from '../../bench/read-plan.ts';
import { queueSql } from './read-queue.ts';

const WAITING = 10_000;
const PAGE = 20;
/** Rows and index entries that a page may touch, of those that wait: itself, what is checked with each, and some that are held. */
const MOST_TOUCHED = 20 * PAGE;
const MENTOR = '0198a000-0000-7000-8000-00000000000a';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.$executeRaw`
    INSERT INTO person (id, pseudonym, sign_in_name, name)
    SELECT CASE n WHEN 0 THEN ${MENTOR}::uuid ELSE gen_random_uuid() END, gen_random_uuid(), 'person-' || n, 'Person ' || n FROM generate_series(0, 500) n`;
  await database.db.$executeRaw`INSERT INTO mentor_standing (person_id) VALUES (${MENTOR}::uuid)`;
  await database.db.$executeRaw`
    WITH people AS (SELECT id, row_number() OVER () AS n FROM person WHERE id <> ${MENTOR}::uuid)
    INSERT INTO submission (person_id, id, ticket, kind, source_id, may_pass_on, question, is_anonymous, body, part_sources, minutes, areas, start_by, created_at,
      claimed_by_id, claimed_until)
    SELECT p.id, gen_random_uuid(), gen_random_uuid(), 'answer', gen_random_uuid(), true, '', true, '{}', '[]', 5, '{Linux}',
      CASE WHEN s.n % 3 > 0 THEN app_now() + make_interval(hours => s.n % 700) END, app_now() - make_interval(mins => s.n),
      CASE WHEN s.n % 10 = 0 THEN p.id END, CASE WHEN s.n % 10 = 0 THEN app_now() + interval '20 minutes' END
    FROM generate_series(1, ${WAITING}) s (n) JOIN people p ON p.n = s.n % 500 + 1`;
  await database.db.$executeRaw`ANALYZE`;
}, 120_000);
afterAll(async () => database.drop());

async function explain(withIndex: boolean): Promise<PlanFacts> {
  return database.db.$transaction(async (tx) => {
    if (!withIndex) await tx.$executeRaw`SELECT set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`;
    const [row] = await tx.$queryRaw<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(
      Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON, BUFFERS OFF) ${queueSql(MENTOR, PAGE)}`,
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
