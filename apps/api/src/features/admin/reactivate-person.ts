import type { PersonRow } from '@whetstone/contracts/admin';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { getPersonRow } from './get-person-row.ts';
import { getSubject } from './get-subject.ts';
import { lockAdmins } from './lock-admins.ts';

/** Lets a person sign in again. Who is active already stays so. */
export async function reactivatePerson({ db }: Deps, actor: Actor, id: string): Promise<PersonRow> {
  return db.$transaction(async (tx) => {
    await lockAdmins(tx, actor);
    const { pseudonym } = await getSubject(tx, id);
    const { count } = await tx.person.updateMany({ where: { id, deactivatedAt: { not: null } }, data: { deactivatedAt: null } });
    if (count > 0) await recordAudit(tx, { act: 'person.reactivate', actor: actor.pseudonym, subject: pseudonym });
    return getPersonRow(tx, actor, id);
  });
}
