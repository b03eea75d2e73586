import type { Prisma } from '@whetstone/db/create-db';
import { type Actor, isStaff } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { lockFactors } from './lock-factors.ts';

interface Removal {
  act: 'passkey.remove' | 'totp.remove';
  target: string | null;
  deleteIn: (tx: Prisma.TransactionClient) => Promise<{ count: number }>;
}

/**
 * Removes one of the actor's second factors; with the last one go the recovery codes, which stand for it.
 * @throws DomainError not_found when there is no such one; last_factor for staff who would be left without
 */
export async function removeFactor({ db }: Deps, actor: Actor, { act, target, deleteIn }: Removal): Promise<{ done: true }> {
  await db.$transaction(async (tx) => {
    const factors = await lockFactors(tx, actor);
    const { count } = await deleteIn(tx);
    if (count === 0) throw new DomainError('not_found', 'You have no such second factor.');
    const isLast = factors <= count;
    if (isLast && isStaff(actor) && !actor.isDemo)
      throw new DomainError('last_factor', 'Your role needs a second factor, and this is the last: add another one first.');
    if (isLast) await tx.recoveryCode.deleteMany({ where: { personId: actor.personId } });
    await recordAudit(tx, { act, actor: actor.pseudonym, subject: actor.pseudonym, target });
  });
  return { done: true };
}
