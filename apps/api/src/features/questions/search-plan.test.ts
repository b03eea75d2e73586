import type { Db } from '@whetstone/db/create-db';
import { Prisma } from '@whetstone/db/generated/client';
import { type TestDatabase, createTestDatabase } from '@whetstone/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateBank } from '../../bench/generate-bank.ts';
import { type PlanFacts, type PlanNode, readPlan } from '../../bench/read-plan.ts';
import { recordStatements } from '../../bench/record-statements.ts';
import { withoutSql } from './count-without.ts';
import { parseSearch } from './parse-search.ts';
import { resolveSearch } from './resolve-search.ts';
import { searchSql } from './search-sql.ts';

/** Rows that may be touched for each row that is returned. */
const MOST_TOUCHED = 20;
const LIMIT = 20;
const QUESTIONS = 100_000;
const MINUTES = 60_000;

type Client = Pick<Db, '$queryRaw'>;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  // Short texts: what is looked at is the number of rows, and long ones would only make the set-up slow.
  await generateBank(database.url, { questions: QUESTIONS, promptWords: 10, answerWords: 10 });
}, 3 * MINUTES);
afterAll(async () => database.drop());

async function explain(db: Client, statement: Prisma.Sql): Promise<PlanFacts> {
  const [row] = await db.$queryRaw<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON, BUFFERS OFF) ${statement}`);
  if (!row) throw new Error('no plan');
  return readPlan(row['QUERY PLAN'][0].Plan);
}

interface Explained extends PlanFacts {
  total: number;
  shown: number;
}

/** The statements of one search: the look-ups of its words, where it has any, and the page with its counts. */
async function explainSearch(db: Client, q: string): Promise<Explained> {
  const words = recordStatements(database.db);
  const search = await resolveSearch({ db: words }, parseSearch(q));
  if (!search) throw new Error(`nothing to search for in "${q}"`);
  const page = searchSql({ filters: {}, areas: [], query: search.query, offset: 0, limit: LIMIT });
  const plans: PlanFacts[] = [];
  for (const statement of [...words.statements, page]) plans.push(await explain(db, statement));
  const [found] = await database.db.$queryRaw<{ total: number; rows: unknown[] }[]>(page);
  return {
    scannedTables: plans.flatMap(({ scannedTables }) => scannedTables),
    indexes: plans.flatMap(({ indexes }) => indexes),
    touched: plans.map(({ touched }) => touched).reduce((sum, rows) => sum + rows, 0),
    total: found?.total ?? 0,
    shown: found?.rows.length ?? 0,
  };
}

const VECTOR_INDEX = 'question_search_vector_idx';
const TRIGRAM_INDEX = 'search_word_word_idx';

describe(`a search among ${QUESTIONS.toLocaleString('en')} questions reads by an index, never a whole table, and`, () => {
  it.each([
    ['an English word by its stem', 'zookeepers ', [VECTOR_INDEX]],
    ['a typing error', 'zookeper', [TRIGRAM_INDEX, VECTOR_INDEX]],
    ['two typing errors', 'deploymnt kuberntes', [TRIGRAM_INDEX, VECTOR_INDEX]],
    ['the beginning of a word', 'zooke', [VECTOR_INDEX]],
    ['two Chinese characters', '熔断', [VECTOR_INDEX]],
    ['English and Chinese', 'server 灰度', [VECTOR_INDEX]],
  ])(`touches at most ${MOST_TOUCHED} rows for each one shown: %s`, async (_what, q, indexes) => {
    const { scannedTables, indexes: used, touched, total, shown } = await explainSearch(database.db, q);
    expect(scannedTables).toEqual([]);
    expect(used).toEqual(expect.arrayContaining(indexes));
    expect(shown).toBe(Math.min(total, LIMIT));
    expect(touched / shown).toBeLessThanOrEqual(MOST_TOUCHED);
  });

  // A page of a broad search also says how many questions match in all and under every filter. These counts are part of the
  // answer, and nothing can count a match without reading it: so here a row for each match is what is returned.
  it.each([
    ['a frequent English word', 'server ', [VECTOR_INDEX]],
    ['a typing error in a frequent word', 'deploymnt', [TRIGRAM_INDEX, VECTOR_INDEX]],
    ['a short beginning', 'sta', [VECTOR_INDEX]],
    ['frequent Chinese characters', '部署', [VECTOR_INDEX]],
    ['English and Chinese, both frequent', 'server 部署', [VECTOR_INDEX]],
  ])(`touches at most ${MOST_TOUCHED} rows for each one counted: %s`, async (_what, q, indexes) => {
    const { scannedTables, indexes: used, touched, total } = await explainSearch(database.db, q);
    expect(scannedTables).toEqual([]);
    expect(used).toEqual(expect.arrayContaining(indexes));
    expect(touched / total).toBeLessThanOrEqual(MOST_TOUCHED);
  });

  it('counts what there is without it by an index, when it finds nothing', async () => {
    const { touched, indexes, scannedTables } = await explain(database.db, withoutSql({}, "'nothing'") ?? Prisma.empty);
    expect({ touched, indexes, scannedTables }).toEqual({ touched: QUESTIONS, indexes: ['question_search_is_public_idx'], scannedTables: [] });
  });

  it('without its indexes breaks all three rules, so that these tests can fail', async () => {
    const { scannedTables, indexes, touched, shown, total } = await database.db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('enable_bitmapscan', 'off', true), set_config('enable_indexscan', 'off', true), set_config('enable_indexonlyscan', 'off', true)`;
        return explainSearch(tx, 'zookeper');
      },
      { timeout: MINUTES },
    );
    expect(scannedTables).toEqual(expect.arrayContaining(['question_search', 'search_word']));
    expect(indexes).not.toContain(VECTOR_INDEX);
    expect(touched / shown).toBeGreaterThan(MOST_TOUCHED);
    expect(touched / total).toBeGreaterThan(MOST_TOUCHED);
  });
});
