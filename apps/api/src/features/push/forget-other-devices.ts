import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';

/** Where all other sessions end, all other browsers are told nothing by push any more. */
export async function forgetOtherDevices(tx: Prisma.TransactionClient, { personId, sessionId }: Pick<Actor, 'personId' | 'sessionId'>): Promise<void> {
  await tx.pushDevice.deleteMany({ where: { personId, OR: [{ sessionId: null }, { sessionId: { not: sessionId } }] } });
}
