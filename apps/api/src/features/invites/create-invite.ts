import { INVITE_HOURS, type NewLinkView } from '@whetstone/contracts/invites';
import { type Role, STAFF_ROLES } from '@whetstone/contracts/roles';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { takeTurn } from '../../take-turn.ts';
import { createLink } from '../links/create-link.ts';
import { holdRole } from '../people/hold-role.ts';

/** Makes an invite for one role. @throws DomainError not_allowed when the actor may not give this role */
export async function createInvite(deps: Deps, actor: Actor, { role }: { role: Role }): Promise<NewLinkView> {
  if (role !== 'candidate' && !actor.roles.has('admin'))
    throw new DomainError('not_allowed', 'You may invite candidates; other roles are for admins to give.', [{ field: 'role', message: 'must be candidate' }]);
  await takeTurn(deps, { key: `invite ${actor.personId}`, max: 200, windowSeconds: 3600 });
  return deps.db.$transaction(async (tx) => {
    await holdRole(tx, actor, role === 'candidate' ? STAFF_ROLES : ['admin']);
    return createLink(tx, { purpose: 'invite', minutes: INVITE_HOURS * 60, madeBy: actor.pseudonym, role });
  });
}
