import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { removeFactor } from '../factors/remove-factor.ts';

/** @throws DomainError not_found for what is not one of the actor's passkeys; last_factor, stronger_sign_in_needed */
export async function removePasskey(deps: Deps, actor: Actor, id: string): Promise<{ done: true }> {
  return removeFactor(deps, actor, {
    act: 'passkey.remove',
    target: id,
    deleteIn: (tx) => tx.passkey.deleteMany({ where: { personId: actor.personId, id } }),
  });
}
