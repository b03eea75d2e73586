import type { Db } from '@whetstone/db/create-db';
import type { Prisma } from '@whetstone/db/generated/client';

type Reader = Pick<Db, '$queryRaw'>;

/** A reader of the database that keeps what it was asked, so that the same statements can be explained, or run by themselves. */
export function recordStatements(db: Reader): Reader & { statements: Prisma.Sql[] } {
  const statements: Prisma.Sql[] = [];
  const ask = async (statement: Prisma.Sql): Promise<unknown> => {
    statements.push(statement);
    return db.$queryRaw(statement);
  };
  return { statements, $queryRaw: ask as Db['$queryRaw'] };
}
