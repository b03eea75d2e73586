import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import type { SetKey } from './get-set-row.ts';
import { lockSet } from './lock-set.ts';

/** Withdraws a link to a set; one that is withdrawn stays so. @throws DomainError not_found for a link that there is not */
export async function revokeSetLink({ db }: Deps, actor: Actor, { linkId, ...key }: SetKey & { linkId: string }): Promise<{ done: true }> {
  await db.$transaction(async (tx) => {
    await lockSet(tx, actor, key);
    const where = { workspaceId: key.id, setId: key.setId, id: linkId };
    const link = await tx.questionSetLink.findUnique({ where: { workspaceId_setId_id: where } });
    if (link === null) throw new DomainError('not_found', 'There is no such link to this set.');
    if (link.revokedAt !== null) return;
    await tx.$executeRaw`
      UPDATE question_set_link SET revoked_at = app_now() WHERE workspace_id = ${key.id}::uuid AND set_id = ${key.setId}::uuid AND id = ${linkId}::uuid`;
    await recordAudit(tx, { act: 'link.revoke', actor: actor.pseudonym, target: linkId });
  });
  return { done: true };
}
