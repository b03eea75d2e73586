import type { Prisma } from '@whetstone/db/create-db';
import type { Deps } from '../../deps.ts';
import { matchTotpStep } from './match-totp-step.ts';
import { openSecret } from './open-secret.ts';
import { sealSecret } from './seal-secret.ts';

/**
 * Takes a code of a person's authenticator app. Each step of time counts once, so that who has read a code over a shoulder has
 * nothing. The secret is sealed anew: one from before there was sealing, or
 * that the previous secret of the installation has sealed, is sealed by the present one from its next use on.
 */
export async function acceptTotpCode(tx: Prisma.TransactionClient, { installation }: Deps, { id, code }: { id: string; code: string }): Promise<boolean> {
  const totp = await tx.totp.findUnique({ where: { personId: id, confirmedAt: { not: null } } });
  const secret = totp && openSecret(installation, id, totp.secret);
  const step = secret === null ? null : await matchTotpStep(tx, secret, code);
  if (secret === null || step === null) return false;
  const sealed = sealSecret(installation, id, secret);
  return (await tx.$executeRaw`UPDATE totp SET last_step = ${step}, secret = ${sealed} WHERE person_id = ${id}::uuid AND last_step < ${step}`) === 1;
}
