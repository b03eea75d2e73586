import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { DomainError } from '../../domain-error.ts';

/**
 * Locks the rows of all who administrate until the transaction ends, so that of two who take each other's role at once one
 * stays. A demo admin stands in for demo admins only: without the demo nobody signs in as them. To be called before anything else is locked.
 * @returns what refuses to take the role from a person for whom nobody would stand in; `readPersonRows` says the same of each
 * @throws DomainError not_found when the actor is no admin any more
 */
export async function lockAdmins(tx: Prisma.TransactionClient, actor: Actor): Promise<(personId: string) => void> {
  const admins = await tx.$queryRaw<{ id: string; isDemo: boolean }[]>`
    SELECT p.id, p.is_demo AS "isDemo" FROM person p JOIN role_grant g ON g.person_id = p.id AND g.role = 'admin'
    WHERE p.deactivated_at IS NULL AND p.deletion_due_at IS NULL ORDER BY p.id FOR UPDATE`;
  if (admins.every(({ id }) => id !== actor.personId)) throw new DomainError('not_found', 'There is nothing at this address.');
  return (personId) => {
    const isReal = admins.some(({ id, isDemo }) => id === personId && !isDemo);
    const others = admins.filter(({ id }) => id !== personId);
    if (others.every(({ isDemo }) => isReal && isDemo)) throw new DomainError('last_admin', 'This is the last admin: make someone else one first.');
  };
}
