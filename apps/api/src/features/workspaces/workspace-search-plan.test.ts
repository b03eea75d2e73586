import type { Db } from '@whetstone/db/create-db';
import { Prisma } from '@whetstone/db/generated/client';
import { type TestDatabase, createTestDatabase } from '@whetstone/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MadeWorkspace, generateWorkspace } from '../../bench/generate-workspace.ts';
import { type PlanFacts, type PlanNode, readPlan } from '../../bench/read-plan.ts';
import { pageSql } from './list-workspace-questions.ts';

const QUESTIONS = 100_000;
const LIMIT = 50;
/** Rows that may be touched for each row that matches, and for each that is shown. */
const MOST_TOUCHED = 20;
const MINUTES = 60_000;

type Client = Pick<Db, '$queryRaw'>;

let database: TestDatabase;
let made: MadeWorkspace;
beforeAll(async () => {
  database = await createTestDatabase();
  // Short texts: what is looked at is the number of rows, and long ones would only make the set-up slow.
  made = await generateWorkspace(database.url, { questions: QUESTIONS, words: 10 });
}, 3 * MINUTES);
afterAll(async () => database.drop());

interface Explained extends PlanFacts {
  total: number;
  shown: number;
}

async function explain(db: Client, filter: { q?: string; cursor?: string }): Promise<Explained> {
  const page = pageSql({ id: made.workspaceId, limit: LIMIT, ...filter });
  const [row] = await db.$queryRaw<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON, BUFFERS OFF) ${page}`);
  if (!row) throw new Error('no plan');
  const found = await db.$queryRaw<{ total: number | null }[]>(page);
  return { ...readPlan(row['QUERY PLAN'][0].Plan), total: found[0]?.total ?? 0, shown: found.length };
}

const INDEX = 'workspace_words_words_idx';

describe(`a search among ${QUESTIONS.toLocaleString('en')} questions of a workspace reads by an index, never a whole table:`, () => {
  it.each([
    ['an English word', 'zookeeper'],
    ['a part of a word', 'ookeep'],
    ['a frequent English word', 'server'],
    ['an English word of two letters', 'go'],
    ['two Chinese characters', '熔断'],
    ['one Chinese character', '熔'],
    ['frequent Chinese characters', '部署'],
    ['English and Chinese', 'server 部署'],
  ])('%s', async (_what, q) => {
    const { scannedTables, indexes, touched, total, shown } = await explain(database.db, { q });
    expect(scannedTables).toEqual([]);
    expect(indexes).toContain(INDEX);
    expect(total).toBeGreaterThan(0);
    expect(touched / (total + shown)).toBeLessThanOrEqual(MOST_TOUCHED);
  });

  it('signs alone are looked for nowhere', async () => {
    expect(await explain(database.db, { q: '%% ___' })).toMatchObject({ scannedTables: [], touched: 0, total: 0 });
  });

  it('a page without a search reads no more than it shows', async () => {
    const { scannedTables, touched, shown } = await explain(database.db, { cursor: 'q-made-5' });
    expect(scannedTables).toEqual([]);
    expect(touched / shown).toBeLessThanOrEqual(MOST_TOUCHED);
  });

  it.each(['zookeeper', '熔断'])('without its indexes breaks both rules, so that these tests can fail: %s', async (q) => {
    const { scannedTables, touched, total, shown } = await database.db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('enable_bitmapscan', 'off', true), set_config('enable_indexscan', 'off', true), set_config('enable_indexonlyscan', 'off', true)`;
        return explain(tx, { q });
      },
      { timeout: MINUTES },
    );
    expect(scannedTables).toContain('workspace_words');
    expect(touched / (total + shown)).toBeGreaterThan(MOST_TOUCHED);
  });
});
