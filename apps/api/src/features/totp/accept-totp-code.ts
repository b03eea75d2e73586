import type { Prisma } from '@whetstone/db/create-db';
import { matchTotpStep } from './match-totp-step.ts';

/** Takes a code of a person's authenticator app. Each step of time counts once, so that who has read a code over a shoulder has nothing. */
export async function acceptTotpCode(tx: Prisma.TransactionClient, personId: string, code: string): Promise<boolean> {
  const totp = await tx.totp.findUnique({ where: { personId, confirmedAt: { not: null } } });
  const step = totp && (await matchTotpStep(tx, totp.secret, code));
  if (step === null) return false;
  return (await tx.$executeRaw`UPDATE totp SET last_step = ${step} WHERE person_id = ${personId}::uuid AND last_step < ${step}`) === 1;
}
