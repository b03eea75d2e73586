import { RESET_HOURS } from '@whetstone/contracts/admin';
import type { NewLinkView } from '@whetstone/contracts/invites';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { createLink } from '../links/create-link.ts';
import { holdRole } from '../people/hold-role.ts';
import { getSubject } from './get-subject.ts';

/** A link by which a person sets a new password, in place of any made before. @throws DomainError conflict for who is deactivated */
export async function createResetLink({ db }: Deps, actor: Actor, id: string): Promise<NewLinkView> {
  return db.$transaction(async (tx) => {
    await holdRole(tx, actor, ['admin']);
    const subject = await getSubject(tx, id);
    if (subject.deactivatedAt !== null) throw new DomainError('conflict', 'This person is deactivated: reactivate them first.');
    await tx.$executeRaw`
      UPDATE one_time_link SET revoked_at = app_now() WHERE person_id = ${id}::uuid AND purpose = 'reset' AND used_at IS NULL AND revoked_at IS NULL`;
    return createLink(tx, { purpose: 'reset', minutes: RESET_HOURS * 60, madeBy: actor.pseudonym, personId: id, subject: subject.pseudonym });
  });
}
