import type { Prisma } from '@whetstone/db/create-db';
import { spendRecoveryCode } from './spend-recovery-code.ts';

interface Holder {
  id: string;
  pseudonym: string;
  password: object | null;
}

const NOBODY = { id: '00000000-0000-0000-0000-000000000000', pseudonym: '' };

/**
 * Takes a recovery code where a password is asked for, from who has no password to give: they came in by a passkey, which is
 * gone. It is one factor, and the session that follows is as weak as after a password.
 * @param person null for an unknown name: the answer is then false, after the same statement
 */
export async function recoverByCode(tx: Prisma.TransactionClient, person: Holder | null, typed: string): Promise<boolean> {
  return spendRecoveryCode(tx, person?.password === null ? person : NOBODY, typed);
}
