import type { Prisma } from '@whetstone/db/create-db';
import { announce } from '../events/announce.ts';
import { MENTORS } from '../events/follow-person-events.ts';

/** Has the open desks of all mentors ask again. */
export const announceDesk = async (tx: Prisma.TransactionClient): Promise<void> => announce(tx, { to: MENTORS, topic: 'desk' });

/** Has the open pages of a candidate ask again for what they handed in, and those of all mentors for the desk. */
export async function announceChange(tx: Prisma.TransactionClient, candidateId: string): Promise<void> {
  await announce(tx, { to: candidateId, topic: 'submissions' });
  await announceDesk(tx);
}
