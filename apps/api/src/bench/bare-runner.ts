import { Prisma } from '@whetstone/db/generated/client';
import type pg from 'pg';
import type { Runner } from '../features/reviews/review-state.ts';

type Values = readonly unknown[];

/** Sends the statements of domain functions by bare `pg`, without Prisma: text and values, and rows as `pg` reads them. */
export function createBareRunner(pool: pg.Pool): Runner {
  const send = async (strings: TemplateStringsArray | Prisma.Sql, values: Values): Promise<pg.QueryResult> => {
    const sql = 'raw' in strings ? Prisma.sql(strings, ...values) : strings;
    return pool.query(sql.text, sql.values);
  };
  const runner = {
    $queryRaw: async (strings: TemplateStringsArray, ...values: Values) => (await send(strings, values)).rows,
    $executeRaw: async (strings: TemplateStringsArray, ...values: Values) => (await send(strings, values)).rowCount ?? 0,
  };
  return runner as unknown as Runner; // Prisma's promises can also be begun later, which nobody here does
}
