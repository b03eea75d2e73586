import type { Prisma } from '@whetstone/db/create-db';

/**
 * How many can administrate: not who is deactivated or about to be deleted. A demo admin can while there is a demo: after it, nobody
 * signs in as them, and the first admin is still to come.
 */
export async function countAdmins(tx: Pick<Prisma.TransactionClient, 'roleGrant'>, isDemo: boolean): Promise<number> {
  return tx.roleGrant.count({ where: { role: 'admin', person: { deactivatedAt: null, deletionDueAt: null, ...(!isDemo && { isDemo: false }) } } });
}
