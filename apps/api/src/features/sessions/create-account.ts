import type { Role } from '@whetstone/contracts/roles';
import type { Prisma } from '@whetstone/db/create-db';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { spendLink } from '../links/spend-link.ts';
import { checkNameIsFree } from './check-name-is-free.ts';
import { requireOpenSignUp } from './require-open-sign-up.ts';

/** What one says of oneself, however one will come in. */
export interface NewAccount {
  /** the token of an invite; null where sign-up is open */
  link: string | null;
  signInName: string;
  name: string;
  timeZone: string;
}

interface Entitlement {
  role: Role;
  workspaceId: string | null;
}

async function entitle(tx: Prisma.TransactionClient, { installation }: Deps, link: string | null): Promise<Entitlement> {
  if (link !== null) {
    const { role, workspaceId } = await spendLink(tx, link, ['invite', 'first_admin']);
    return { role: role ?? 'candidate', workspaceId };
  }
  await requireOpenSignUp({ db: tx, installation });
  return { role: 'candidate', workspaceId: null };
}

/**
 * Creates an account with the role of its invite and `key`, the one way in that it begins with. Of many at once with one
 * invite, one succeeds.
 * @throws DomainError link_spent, name_taken, not_allowed
 */
export async function createAccount(
  tx: Prisma.TransactionClient,
  deps: Deps,
  { link, key, ...profile }: NewAccount & { key: Pick<Prisma.PersonCreateInput, 'id' | 'password' | 'passkeys'> },
): Promise<{ id: string; pseudonym: string }> {
  const { role, workspaceId } = await entitle(tx, deps, link);
  await checkNameIsFree(tx, profile.signInName);
  const person = await tx.person.create({ data: { ...profile, ...key, roles: { create: { role } } } });
  if (workspaceId !== null) await tx.workspaceMember.create({ data: { workspaceId, personId: person.id, role: 'editor' } });
  await recordAudit(tx, { act: 'person.create', actor: person.pseudonym, subject: person.pseudonym, target: role });
  return person;
}
