import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { checkNewPassword } from '../sessions/check-new-password.ts';
import { renewSession } from '../sessions/renew-session.ts';
import { hashPassword, verifyPassword } from '../sessions/password-hash.ts';

/**
 * Changes the actor's password; all other sessions end, and this one gets a new token.
 * @returns the new token, for the cookie
 * @throws DomainError sign_in_failed when the present password is not right
 */
export async function changePassword(deps: Deps, actor: Actor, given: { present: string; next: string }): Promise<string> {
  await takeTurn(deps, { key: `password change ${actor.personId}`, max: 10, windowSeconds: 600 });
  const person = await deps.db.person.findUniqueOrThrow({ where: { id: actor.personId }, include: { password: true } });
  if (!(await verifyPassword(given.present, person.password?.hash ?? null))) throw new DomainError('sign_in_failed', 'The present password is not right.');
  checkNewPassword(given.next, person.signInName);
  const hash = await hashPassword(given.next);
  return deps.db.$transaction(async (tx) => {
    await tx.$executeRaw`UPDATE password SET hash = ${hash}, changed_at = app_now() WHERE person_id = ${actor.personId}::uuid`;
    const token = await renewSession(tx, actor);
    await recordAudit(tx, { act: 'password.change', actor: actor.pseudonym, subject: actor.pseudonym });
    return token;
  });
}
