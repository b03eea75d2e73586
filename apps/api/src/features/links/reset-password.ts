import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { checkNewPassword } from '../sessions/check-new-password.ts';
import { hashPassword } from '../sessions/password-hash.ts';
import { spendLink } from './spend-link.ts';

/** Sets a new password by an admin's link. Every session ends, and the second factor is set up again at the next sign-in. */
export async function resetPassword(deps: Deps, { token, password }: { token: string; password: string }, ip: string): Promise<{ done: true }> {
  await takeTurn(deps, { key: `link ip ${ip}`, max: 30, windowSeconds: 60 });
  const hash = await hashPassword(password);
  await deps.db.$transaction(async (tx) => {
    const { personId } = await spendLink(tx, token, ['reset']);
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId ?? '' } });
    checkNewPassword(password, person.signInName);
    await tx.password.upsert({ where: { personId: person.id }, create: { personId: person.id, hash }, update: { hash } });
    await tx.$executeRaw`UPDATE password SET changed_at = app_now() WHERE person_id = ${person.id}::uuid`;
    await tx.totp.deleteMany({ where: { personId: person.id } });
    await tx.passkey.deleteMany({ where: { personId: person.id } });
    await tx.recoveryCode.deleteMany({ where: { personId: person.id } });
    await tx.session.deleteMany({ where: { personId: person.id } });
    await tx.pushDevice.deleteMany({ where: { personId: person.id } });
    await recordAudit(tx, { act: 'password.reset', actor: person.pseudonym, subject: person.pseudonym });
  });
  return { done: true };
}
