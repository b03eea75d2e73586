import type { Prisma } from '@whetstone/db/create-db';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { spendRecoveryCode } from '../recovery/spend-recovery-code.ts';
import { acceptTotpCode } from '../totp/accept-totp-code.ts';

/**
 * Takes a code of the authenticator app, or a recovery code: what has six digits is the first.
 * @throws DomainError sign_in_failed for one that is wrong, or was used
 */
export async function acceptCode(
  tx: Prisma.TransactionClient,
  deps: Deps,
  { typed, ...person }: { id: string; pseudonym: string; typed: string },
): Promise<void> {
  const digits = typed.replaceAll(/\s/g, '');
  const isRight = /^\d{6}$/.test(digits) ? await acceptTotpCode(tx, deps, { id: person.id, code: digits }) : await spendRecoveryCode(tx, person, typed);
  if (!isRight)
    throw new DomainError('sign_in_failed', 'This code is not right, or was used already.', [{ field: 'code', message: 'is not right, or was used already' }]);
}
