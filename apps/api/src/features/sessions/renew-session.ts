import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { DomainError } from '../../domain-error.ts';
import { forgetOtherDevices } from '../push/forget-other-devices.ts';
import { createToken, hashToken } from './token.ts';

/**
 * Gives the actor's session a new token, and ends all others of the person: what they were begun with has changed.
 * @returns the new token, for the cookie
 * @throws DomainError not_signed_in when this session was ended meanwhile
 */
export async function renewSession(tx: Prisma.TransactionClient, { personId, sessionId }: Actor): Promise<string> {
  const token = createToken();
  const { count } = await tx.session.updateMany({ where: { personId, id: sessionId }, data: { tokenHash: hashToken(token) } });
  if (count === 0) throw new DomainError('not_signed_in', 'Sign in first.');
  await tx.session.deleteMany({ where: { personId, id: { not: sessionId } } });
  await forgetOtherDevices(tx, { personId, sessionId });
  return token;
}
