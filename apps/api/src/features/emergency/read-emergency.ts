import type { EmergencyView } from '@whetstone/contracts/admin';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { getSubject } from '../admin/get-subject.ts';
import { presentSettings } from '../people/present-settings.ts';
import { readOpenedReviews } from './read-opened-reviews.ts';

interface Access {
  id: string;
  reason: string;
  openedAt: Date;
  expiresAt: Date;
}

/**
 * What the actor's emergency access to a person opens: profile, settings, and reviews that the person lets an admin read. Every read is audited.
 * @throws DomainError not_found without an access of the actor's own that lasts
 */
export async function readEmergency({ db }: Deps, actor: Actor, id: string): Promise<EmergencyView> {
  return db.$transaction(async (tx) => {
    const [access] = await tx.$queryRaw<Access[]>`
      SELECT id, reason, opened_at AS "openedAt", expires_at AS "expiresAt" FROM break_glass
      WHERE subject_id = ${id}::uuid AND admin_id = ${actor.personId}::uuid AND expires_at > app_now()
      ORDER BY expires_at DESC LIMIT 1`;
    if (access === undefined) throw new DomainError('not_found', 'There is no such person.');
    const subject = await getSubject(tx, id);
    await recordAudit(tx, { act: 'read.emergency', actor: actor.pseudonym, subject: subject.pseudonym, target: access.id });
    const { signInName, name, createdAt, roles } = subject;
    return {
      reason: access.reason,
      openedAt: access.openedAt.toISOString(),
      expiresAt: access.expiresAt.toISOString(),
      profile: { signInName, name, roles: roles.map(({ role }) => role), createdAt: createdAt.toISOString() },
      settings: presentSettings(subject),
      reviews: await readOpenedReviews(tx, actor, id),
    };
  });
}
