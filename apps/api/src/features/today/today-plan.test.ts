import type { Db } from '@whetstone/db/create-db';
import { Prisma } from '@whetstone/db/generated/client';
import { type TestDatabase, createTestDatabase } from '@whetstone/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateBank } from '../../bench/generate-bank.ts';
import { type Student, generateStudy } from '../../bench/generate-study.ts';
import { type PlanFacts, type PlanNode, readPlan } from '../../bench/read-plan.ts';
import { todayLogStatements } from '../../bench/today-statements.ts';
import { readStudyClock } from '../study-clock/read-study-clock.ts';

/** Rows and index entries of the log and the cards that Today may touch, of 205,000 that there are. */
const MOST_TOUCHED = 6000;
const SIZE = { cards: 5000, reviews: 200_000, days: 1000, guideQuestions: 31 };
const MINUTES = 60_000;

let database: TestDatabase;
let student: Student;
let statements: Prisma.Sql[];
beforeAll(async () => {
  database = await createTestDatabase();
  await generateBank(database.url, { questions: SIZE.cards + SIZE.guideQuestions, promptWords: 10, answerWords: 10 });
  student = await generateStudy(database.url, SIZE);
  const { today } = await readStudyClock(database.db, student.personId);
  const rows = await database.db.$queryRaw<{ id: string }[]>`SELECT DISTINCT question_id AS id FROM guide_question`;
  statements = todayLogStatements({ ...student, today, asked: rows.map(({ id }) => id), others: [] });
}, 5 * MINUTES);
afterAll(async () => database.drop());

async function explain(db: Pick<Db, '$queryRaw'>, statement: Prisma.Sql): Promise<PlanFacts> {
  const [row] = await db.$queryRaw<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON, BUFFERS OFF) ${statement}`);
  if (!row) throw new Error('no plan');
  return readPlan(row['QUERY PLAN'][0].Plan);
}

async function explainAll(db: Pick<Db, '$queryRaw'>, all: readonly Prisma.Sql[]): Promise<PlanFacts> {
  const plans: PlanFacts[] = [];
  for (const statement of all) plans.push(await explain(db, statement));
  return {
    scannedTables: plans.flatMap(({ scannedTables }) => scannedTables).filter((table) => table === 'review' || table === 'card'),
    indexes: plans.flatMap(({ indexes }) => indexes),
    touched: plans.reduce((sum, { touched }) => sum + touched, 0),
  };
}

describe(`Today, with ${SIZE.cards.toLocaleString('en')} cards and ${SIZE.reviews.toLocaleString('en')} reviews,`, () => {
  it(`reads cards and log by their indexes and touches at most ${MOST_TOUCHED.toLocaleString('en')} rows`, async () => {
    const { scannedTables, indexes, touched } = await explainAll(database.db, statements);
    expect(scannedTables).toEqual([]);
    expect(indexes).toEqual(expect.arrayContaining(['card_person_id_is_suspended_due_on_idx', 'review_person_id_studied_on_idx']));
    expect(touched).toBeLessThanOrEqual(MOST_TOUCHED);
  });

  it('without indexes touches many more, so that this test can fail', async () => {
    const { scannedTables, touched } = await database.db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('enable_bitmapscan', 'off', true), set_config('enable_indexscan', 'off', true), set_config('enable_indexonlyscan', 'off', true)`;
        // not the steps from day to day, each of which would read the whole log
        return explainAll(tx, statements.slice(0, -1));
      },
      { timeout: 3 * MINUTES },
    );
    expect(scannedTables).toEqual(expect.arrayContaining(['review', 'card']));
    expect(touched).toBeGreaterThan(10 * MOST_TOUCHED);
  });
});
