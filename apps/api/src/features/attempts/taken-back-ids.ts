import type { Prisma } from '@whetstone/db/create-db';

/** Those of some entries of a person's log that were taken back. */
export async function takenBackIds(db: Pick<Prisma.TransactionClient, '$queryRaw'>, personId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT undoes_id AS id FROM review WHERE person_id = ${personId}::uuid AND undoes_id = ANY(${[...ids]}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
}
