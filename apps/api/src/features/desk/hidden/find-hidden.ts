import type { Prisma } from '@whetstone/db/create-db';

export type HiddenRow = Prisma.HiddenReferenceGetPayload<object>;

/** The reference answer that a ticket stands for; null where it is somebody's work, another mentor's, or nothing. The row is held until the transaction ends. */
export async function findHidden(tx: Prisma.TransactionClient, personId: string, ticket: string): Promise<HiddenRow | null> {
  await tx.$queryRaw`SELECT FROM hidden_reference WHERE person_id = ${personId}::uuid AND ticket = ${ticket}::uuid FOR NO KEY UPDATE`;
  return tx.hiddenReference.findUnique({ where: { personId_ticket: { personId, ticket } } });
}
