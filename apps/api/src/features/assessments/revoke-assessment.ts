import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { lockSet } from '../question-sets/lock-set.ts';
import { type AssessmentKey, keyOf, noSuchAssessment } from './get-assessment-row.ts';

/** Ends an invitation: nobody begins by it any more. One that is withdrawn stays so. @throws DomainError not_found */
export async function revokeAssessment({ db }: Deps, actor: Actor, key: AssessmentKey): Promise<{ done: true }> {
  await db.$transaction(async (tx) => {
    await lockSet(tx, actor, key);
    if ((await tx.assessment.count({ where: keyOf(key).workspaceId_setId_id })) === 0) throw noSuchAssessment();
    const revoked = await tx.$executeRaw`
      UPDATE assessment SET revoked_at = app_now()
      WHERE workspace_id = ${key.id}::uuid AND set_id = ${key.setId}::uuid AND id = ${key.assessmentId}::uuid AND revoked_at IS NULL`;
    if (revoked > 0) await recordAudit(tx, { act: 'link.revoke', actor: actor.pseudonym, target: key.assessmentId });
  });
  return { done: true };
}
