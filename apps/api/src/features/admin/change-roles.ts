import type { PersonRow } from '@whetstone/contracts/admin';
import { ROLES, type Role } from '@whetstone/contracts/roles';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { revokeLinksOf } from '../invites/revoke-links-of.ts';
import { renewSession } from '../sessions/renew-session.ts';
import { getPersonRow } from './get-person-row.ts';
import { getSubject } from './get-subject.ts';
import { lockAdmins } from './lock-admins.ts';

/** Ends the sessions that began with other roles. @returns the new token of the actor's own, where it is theirs that changed */
async function renewSessions(tx: Prisma.TransactionClient, actor: Actor, personId: string): Promise<string | null> {
  if (personId === actor.personId) return renewSession(tx, actor);
  await tx.session.deleteMany({ where: { personId } });
  return null;
}

/**
 * Gives a person exactly these roles.
 * @throws DomainError last_admin when nobody would be one any more
 */
export async function changeRoles(
  { db }: Deps,
  actor: Actor,
  { id, roles }: { id: string; roles: Role[] },
): Promise<{ person: PersonRow; token: string | null }> {
  return db.$transaction(async (tx) => {
    const keepAnAdmin = await lockAdmins(tx, actor);
    const subject = await getSubject(tx, id);
    const had = new Set(subject.roles.map(({ role }) => role));
    const [added, removed] = [roles.filter((role) => !had.has(role)), ROLES.filter((role) => had.has(role) && !roles.includes(role))];
    if (removed.includes('admin')) keepAnAdmin(id);
    if (added.length + removed.length === 0) return { person: await getPersonRow(tx, actor, id), token: null };
    await tx.roleGrant.deleteMany({ where: { personId: id, role: { in: removed } } });
    await tx.roleGrant.createMany({ data: added.map((role) => ({ personId: id, role })) });
    const token = await renewSessions(tx, actor, id);
    await revokeLinksOf(tx, subject.pseudonym, roles);
    const target = [...added.map((role) => `+${role}`), ...removed.map((role) => `-${role}`)].join(' ');
    await recordAudit(tx, { act: 'roles.change', actor: actor.pseudonym, subject: subject.pseudonym, target });
    return { person: await getPersonRow(tx, actor, id), token };
  });
}
