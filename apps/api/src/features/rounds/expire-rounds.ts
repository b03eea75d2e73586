import { Prisma } from '@whetstone/db/generated/client';

type Db = Pick<Prisma.TransactionClient, '$executeRaw'>;

/** Of rounds `r`: time is up and does not stand still. */
export const IS_OVER = Prisma.sql`r.submitted_at IS NULL AND r.ends_at <= app_now()
  AND NOT EXISTS (SELECT FROM round_pause p WHERE p.person_id = r.person_id AND p.round_id = r.id AND p.ended_at IS NULL)`;

/** Submits every round whose time is up, as of its deadline, whenever that is noticed. What was saved is what was submitted. */
export async function expireRounds(db: Db): Promise<number> {
  return db.$executeRaw`UPDATE round r SET submitted_at = r.ends_at, submitted_by = 'clock' WHERE ${IS_OVER}`;
}

/** The same for one person, so that nobody who looks sees a round that ought to be over. */
export async function expireRoundsOf(db: Db, personId: string): Promise<void> {
  await db.$executeRaw`UPDATE round r SET submitted_at = r.ends_at, submitted_by = 'clock' WHERE r.person_id = ${personId}::uuid AND ${IS_OVER}`;
}
