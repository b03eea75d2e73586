import type { Role } from '@whetstone/contracts/roles';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { DomainError } from '../../domain-error.ts';

/**
 * Keeps the actor's role as it is until the transaction ends: who is deactivated or loses the role while a request is
 * under way leaves nothing behind that would outlast it, such as a link.
 * @throws DomainError not_found when the actor holds none of the roles any more
 */
export async function holdRole(tx: Prisma.TransactionClient, actor: Actor, roles: readonly Role[]): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT g.role FROM person p JOIN role_grant g ON g.person_id = p.id
    WHERE p.id = ${actor.personId}::uuid AND p.deactivated_at IS NULL AND p.deletion_due_at IS NULL AND g.role::text = ANY(${[...roles]})
    FOR SHARE OF p, g`;
  if (held.length === 0) throw new DomainError('not_found', 'There is nothing at this address.');
}
