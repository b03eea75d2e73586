import type { Prisma } from '@whetstone/db/create-db';
import { DomainError } from '../../domain-error.ts';

/** Only who may create an account comes this far, so that nobody else learns which names there are. @throws DomainError name_taken */
export async function checkNameIsFree(tx: Pick<Prisma.TransactionClient, 'person'>, signInName: string): Promise<void> {
  const taken = await tx.person.findUnique({ where: { signInName }, select: { id: true } });
  if (taken) throw new DomainError('name_taken', 'This name is taken; choose another.', [{ field: 'signInName', message: 'is taken' }]);
}
