import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { DomainError } from '../../domain-error.ts';
import { createToken, hashToken } from './token.ts';

/**
 * A second factor was shown in this session: it may do more from now on, so its old token dies.
 * @returns the new token, for the cookie
 */
export async function strengthenSession(tx: Prisma.TransactionClient, { personId, sessionId }: Actor): Promise<string> {
  const token = createToken();
  const hash = hashToken(token);
  const updated = await tx.$executeRaw`
    UPDATE session SET token_hash = ${hash}, strengthened_at = app_now() WHERE person_id = ${personId}::uuid AND id = ${sessionId}::uuid`;
  if (updated === 0) throw new DomainError('not_signed_in', 'Sign in first.');
  return token;
}
