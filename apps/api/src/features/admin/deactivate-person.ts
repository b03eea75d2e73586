import type { PersonRow } from '@whetstone/contracts/admin';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { revokeLinksOf } from '../invites/revoke-links-of.ts';
import { getPersonRow } from './get-person-row.ts';
import { getSubject } from './get-subject.ts';
import { lockAdmins } from './lock-admins.ts';

/**
 * Shuts a person out at once: sessions, half-done sign-ins and open links end. Who is deactivated already stays so.
 * @throws DomainError last_admin when nobody would be one any more
 */
export async function deactivatePerson({ db }: Deps, actor: Actor, id: string): Promise<PersonRow> {
  return db.$transaction(async (tx) => {
    const keepAnAdmin = await lockAdmins(tx, actor);
    const subject = await getSubject(tx, id);
    keepAnAdmin(id);
    const changed = await tx.$executeRaw`UPDATE person SET deactivated_at = app_now() WHERE id = ${id}::uuid AND deactivated_at IS NULL`;
    if (changed === 0) return getPersonRow(tx, actor, id);
    await tx.ceremony.deleteMany({ where: { personId: id } });
    await tx.session.deleteMany({ where: { personId: id } });
    await tx.$executeRaw`
      UPDATE one_time_link SET revoked_at = app_now() WHERE person_id = ${id}::uuid AND used_at IS NULL AND revoked_at IS NULL AND expires_at > app_now()`;
    await revokeLinksOf(tx, subject.pseudonym, []);
    await recordAudit(tx, { act: 'person.deactivate', actor: actor.pseudonym, subject: subject.pseudonym });
    return getPersonRow(tx, actor, id);
  });
}
