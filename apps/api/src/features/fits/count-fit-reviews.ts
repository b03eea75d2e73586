import type { Prisma } from '@whetstone/db/generated/client';

/** The reviews by which a person's memory can be judged: every grade of a question but its first. */
export async function countFitReviews(db: Pick<Prisma.TransactionClient, '$queryRaw'>, personId: string): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: number }]>`SELECT coalesce(sum(reps - 1), 0)::int AS count FROM card WHERE person_id = ${personId}::uuid`;
  return row.count;
}
