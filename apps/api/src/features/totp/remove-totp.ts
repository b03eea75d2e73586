import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { removeFactor } from '../factors/remove-factor.ts';

/** @throws DomainError not_found without one; last_factor, stronger_sign_in_needed */
export async function removeTotp(deps: Deps, actor: Actor): Promise<{ done: true }> {
  return removeFactor(deps, actor, {
    act: 'totp.remove',
    target: null,
    deleteIn: (tx) => tx.totp.deleteMany({ where: { personId: actor.personId } }),
  });
}
