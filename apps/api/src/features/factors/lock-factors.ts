import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { DomainError } from '../../domain-error.ts';

/**
 * Holds the actor's second factors still for this transaction. Who has one shows it before any is added or removed:
 * otherwise a stolen password would be enough to set up a factor of one's own.
 * @returns how many there are
 * @throws DomainError stronger_sign_in_needed
 */
export async function lockFactors(tx: Prisma.TransactionClient, { personId, isStrong, isDemo }: Actor): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const factors = (await tx.passkey.count({ where: { personId } })) + (await tx.totp.count({ where: { personId, confirmedAt: { not: null } } }));
  if (factors > 0 && !isStrong && !isDemo) throw new DomainError('stronger_sign_in_needed', 'Show the second factor that you have first.');
  return factors;
}
