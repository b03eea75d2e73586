import { EMERGENCY_MINUTES } from '@whetstone/contracts/admin';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { getSubject } from '../admin/get-subject.ts';
import { announce } from '../events/announce.ts';
import { holdRole } from '../people/hold-role.ts';

/** Opens emergency access to a person and tells them so, in one transaction. @throws DomainError conflict for the actor themself */
export async function openEmergency({ db }: Deps, actor: Actor, { id, reason }: { id: string; reason: string }): Promise<{ id: string; expiresAt: string }> {
  return db.$transaction(async (tx) => {
    await holdRole(tx, actor, ['admin']);
    const { pseudonym } = await getSubject(tx, id);
    if (id === actor.personId) throw new DomainError('conflict', 'What is yours is open to you already.');
    const [access] = await tx.$queryRaw<[{ id: string; expiresAt: Date }]>`
      INSERT INTO break_glass (subject_id, id, admin_id, reason, expires_at)
      VALUES (${id}::uuid, gen_random_uuid(), ${actor.personId}::uuid, ${reason}, app_now() + make_interval(mins => ${EMERGENCY_MINUTES}))
      RETURNING id, expires_at AS "expiresAt"`;
    await tx.notification.create({ data: { personId: id, kind: 'emergency_access', data: {} }, select: { id: true } });
    await announce(tx, { to: id, topic: 'notifications' });
    await recordAudit(tx, { act: 'emergency.open', actor: actor.pseudonym, subject: pseudonym, target: access.id });
    return { id: access.id, expiresAt: access.expiresAt.toISOString() };
  });
}
