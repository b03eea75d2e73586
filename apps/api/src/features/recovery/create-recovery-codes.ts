import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { lockFactors } from '../factors/lock-factors.ts';
import { takeFactorTurn } from '../factors/take-factor-turn.ts';
import { hashToken } from '../sessions/token.ts';
import { createRecoveryCode, plainRecoveryCode } from './recovery-code.ts';

const COUNT = 10;

/**
 * Ten new codes in place of any made before. Only their hashes are kept: 80 random bits are not guessed back from them.
 * @throws DomainError conflict for who has no second factor that they could stand for; stronger_sign_in_needed
 */
export async function createRecoveryCodes(deps: Deps, actor: Actor): Promise<{ codes: string[] }> {
  await takeFactorTurn(deps, actor);
  const { personId, pseudonym } = actor;
  const codes = Array.from({ length: COUNT }, createRecoveryCode);
  await deps.db.$transaction(async (tx) => {
    if ((await lockFactors(tx, actor)) === 0)
      throw new DomainError('conflict', 'Recovery codes stand for a second factor: set up a passkey or an authenticator app first.');
    await tx.recoveryCode.deleteMany({ where: { personId } });
    await tx.recoveryCode.createMany({ data: codes.map((code) => ({ personId, hash: hashToken(plainRecoveryCode(code)) })) });
    await recordAudit(tx, { act: 'recovery-codes.create', actor: pseudonym, subject: pseudonym });
  });
  return { codes };
}
