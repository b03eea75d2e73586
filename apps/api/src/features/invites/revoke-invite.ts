import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';

/** Withdraws an open invite: any for admins, their own for others. @throws DomainError not_found for anything else */
export async function revokeInvite({ db }: Deps, actor: Actor, id: string): Promise<{ done: true }> {
  await db.$transaction(async (tx) => {
    const revoked = await tx.$queryRaw<unknown[]>`
      UPDATE one_time_link SET revoked_at = app_now()
      WHERE id = ${id}::uuid AND purpose = 'invite' AND used_at IS NULL AND revoked_at IS NULL AND expires_at > app_now()
        AND (${actor.roles.has('admin')} OR made_by = ${actor.pseudonym}::uuid)
      RETURNING id`;
    if (revoked.length === 0) throw new DomainError('not_found', 'There is no such open invite.');
    await recordAudit(tx, { act: 'link.revoke', actor: actor.pseudonym, target: id });
  });
  return { done: true };
}
