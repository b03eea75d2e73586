import type { Prisma } from '@whetstone/db/create-db';
import { DomainError } from '../../domain-error.ts';

/** The person that an admin's act concerns. @throws DomainError not_found */
export async function getSubject(tx: Prisma.TransactionClient, id: string) {
  const subject = await tx.person.findUnique({ where: { id }, include: { roles: { select: { role: true } } } });
  if (subject === null) throw new DomainError('not_found', 'There is no such person.');
  return subject;
}
