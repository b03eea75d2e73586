import type { Role } from '@whetstone/contracts/roles';
import type { Prisma } from '@whetstone/db/create-db';

/** Which roles one may invite, by one's own. */
function invitable(roles: readonly Role[]): Role[] {
  if (roles.includes('admin')) return ['candidate', 'mentor', 'recruiter', 'admin'];
  return roles.includes('mentor') || roles.includes('recruiter') ? ['candidate'] : [];
}

/**
 * Withdraws the open links a person made that they could no longer make: who lost a role must not come back by a link
 * they kept. Reset links are for admins alone.
 * @param roles what the person may be from now on; nothing for one who is deactivated
 */
export async function revokeLinksOf(tx: Prisma.TransactionClient, pseudonym: string, roles: readonly Role[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE one_time_link SET revoked_at = app_now()
    WHERE made_by = ${pseudonym}::uuid AND used_at IS NULL AND revoked_at IS NULL AND expires_at > app_now()
      AND CASE purpose WHEN 'invite' THEN NOT role::text = ANY(${invitable(roles)}) ELSE NOT ${roles.includes('admin')} END`;
}
