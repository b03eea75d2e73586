import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { requireFreshFactor } from '../factors/require-fresh-factor.ts';
import { checkNewPassword } from '../sessions/check-new-password.ts';
import { renewSession } from '../sessions/renew-session.ts';
import { hashPassword, verifyPassword } from '../sessions/password-hash.ts';

/** Who has a password gives it; who has none yet has just shown what opens the account instead. */
async function checkPresent(deps: Deps, actor: Actor, given: { present: string | null; stored: string | null }): Promise<void> {
  if (given.present === null && given.stored === null && !actor.isDemo) return requireFreshFactor(deps, actor);
  if (await verifyPassword(given.present ?? '', given.stored)) return;
  throw new DomainError('sign_in_failed', 'The present password is not right.');
}

/**
 * Changes the actor's password, or sets the first one; all other sessions end, and this one gets a new token.
 * @returns the new token, for the cookie
 * @throws DomainError sign_in_failed when the present password is not right; stronger_sign_in_needed for a first one
 */
export async function changePassword(deps: Deps, actor: Actor, given: { present: string | null; next: string }): Promise<string> {
  await takeTurn(deps, { key: `password change ${actor.personId}`, max: 10, windowSeconds: 600 });
  const person = await deps.db.person.findUniqueOrThrow({ where: { id: actor.personId }, include: { password: true } });
  const stored = person.password?.hash ?? null;
  await checkPresent(deps, actor, { present: given.present, stored });
  checkNewPassword(given.next, person.signInName);
  const hash = await hashPassword(given.next);
  return deps.db.$transaction(async (tx) => {
    // Only in place of the one that was given: of several changes at once the first stands.
    const changed = await tx.$executeRaw`
      INSERT INTO password (person_id, hash, changed_at) VALUES (${actor.personId}::uuid, ${hash}, app_now())
      ON CONFLICT (person_id) DO UPDATE SET hash = EXCLUDED.hash, changed_at = EXCLUDED.changed_at WHERE password.hash = ${stored}`;
    if (changed === 0) throw new DomainError('conflict', 'The password was changed meanwhile. Give the present one.');
    const token = await renewSession(tx, actor);
    await recordAudit(tx, { act: 'password.change', actor: actor.pseudonym, subject: actor.pseudonym });
    return token;
  });
}
