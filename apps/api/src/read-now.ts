import type { Prisma } from '@whetstone/db/create-db';

/** The one clock: that of the database. */
export async function readNow(db: Pick<Prisma.TransactionClient, '$queryRaw'>): Promise<Date> {
  const [row] = await db.$queryRaw<[{ now: Date }]>`SELECT app_now() AS now`;
  return row.now;
}
