import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';

/** Keeps the account after all, as long as it is there. @throws DomainError not_found when no deletion was asked for */
export async function undoDeletion({ db }: Deps, actor: Actor): Promise<{ done: true }> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.person.updateMany({ where: { id: actor.personId, deletionDueAt: { not: null } }, data: { deletionDueAt: null } });
    if (count === 0) throw new DomainError('not_found', 'There is no deletion to undo.');
    await recordAudit(tx, { act: 'person.delete-undone', actor: actor.pseudonym, subject: actor.pseudonym });
  });
  return { done: true };
}
