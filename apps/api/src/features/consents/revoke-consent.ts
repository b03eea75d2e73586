import type { ConsentScope } from '@whetstone/contracts/consents';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { notify } from '../notifications/notify.ts';
import { endSuggestions } from '../suggestions/end-suggestions.ts';

/**
 * Takes a grant back. It waits for reads that have begun under it, and none begins after it has answered.
 * @throws DomainError not_found for what is no grant of the actor's
 */
export async function revokeConsent({ db }: Deps, actor: Actor, id: string): Promise<{ done: true }> {
  await db.$transaction(async (tx) => {
    const [consent] = await tx.$queryRaw<{ mentorId: string; pseudonym: string; scope: ConsentScope; isLiving: boolean }[]>`
      SELECT c.mentor_id AS "mentorId", m.pseudonym, c.scope::text, c.revoked_at IS NULL AND c.expires_at > app_now() AS "isLiving"
      FROM consent c JOIN person m ON m.id = c.mentor_id
      WHERE c.candidate_id = ${actor.personId}::uuid AND c.id = ${id}::uuid FOR NO KEY UPDATE OF c`;
    if (consent === undefined) throw new DomainError('not_found', 'There is no such grant of yours.');
    if (!consent.isLiving) return;
    await tx.$executeRaw`UPDATE consent SET revoked_at = app_now() WHERE candidate_id = ${actor.personId}::uuid AND id = ${id}::uuid`;
    await endSuggestions(tx, { candidateId: actor.personId, mentorId: consent.mentorId });
    await recordAudit(tx, { act: 'consent.revoke', actor: actor.pseudonym, subject: consent.pseudonym, target: id });
    await notify(tx, { personId: consent.mentorId, kind: 'consent_revoked', data: { person: actor.pseudonym, scope: consent.scope } });
  });
  return { done: true };
}
