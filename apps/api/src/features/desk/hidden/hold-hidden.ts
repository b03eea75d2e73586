import { LOCK_MINUTES } from '@whetstone/contracts/desk';
import { Prisma } from '@whetstone/db/generated/client';
import { findHidden } from './find-hidden.ts';

type Tx = Prisma.TransactionClient;

/** Whether a mentor holds reference answer `h`. */
export const isHeldHidden = (personId: string): Prisma.Sql => Prisma.sql`h.person_id = ${personId}::uuid AND h.sent_at IS NULL AND h.claimed_until > app_now()`;

/** Claims a reference answer as work is claimed. @returns whether the ticket stands for one that is there to be claimed */
export async function holdHidden(tx: Tx, personId: string, ticket: string): Promise<boolean> {
  const held = await tx.$executeRaw`
    UPDATE hidden_reference SET claimed_until = app_now() + make_interval(mins => ${LOCK_MINUTES}), started_at = coalesce(started_at, app_now())
    WHERE person_id = ${personId}::uuid AND ticket = ${ticket}::uuid AND sent_at IS NULL
      AND EXISTS (SELECT FROM mentor_standing WHERE person_id = ${personId}::uuid)`;
  return held > 0;
}

/** Gives one back that is held. @returns whether the ticket stands for one that was not sent */
export async function freeHidden(tx: Tx, personId: string, ticket: string): Promise<boolean> {
  const row = await findHidden(tx, personId, ticket);
  if (row === null || row.sentAt !== null) return false;
  await tx.hiddenReference.update({ where: { personId_ticket: { personId, ticket } }, data: { claimedUntil: null }, select: { ticket: true } });
  return true;
}
