import type { Prisma } from '@whetstone/db/create-db';
import { recordAudit } from '../../record-audit.ts';
import { hashToken } from '../sessions/token.ts';
import { plainRecoveryCode } from './recovery-code.ts';

/** Takes a recovery code of a person: of many at once with the same one, one is let in. */
export async function spendRecoveryCode(tx: Prisma.TransactionClient, { id, pseudonym }: { id: string; pseudonym: string }, typed: string): Promise<boolean> {
  const hash = hashToken(plainRecoveryCode(typed));
  const used = await tx.$executeRaw`
    UPDATE recovery_code SET used_at = app_now() WHERE person_id = ${id}::uuid AND hash = ${hash} AND used_at IS NULL`;
  if (used === 0) return false;
  await recordAudit(tx, { act: 'recovery-code.use', actor: pseudonym, subject: pseudonym });
  return true;
}
